#include "config.h"

#include "lib/spam/roll.h"

#include <string.h>

#define HASH_OCTETS 32
#define DIGEST_KEY G_GUINT64_CONSTANT(0x452821e638d01377) /* of pi, odd */

/* Entries are numbered from 1, so that 0 is none. */
typedef struct {
	guint8 hash[HASH_OCTETS];
	guint first, last; /* of its entries */
	guint standing;    /* the entry that counts */
	ElmRank rank;      /* of it, or of who repeated it */
} Message;

typedef struct {
	Message *message;
	const char *who; /* of self->names */
	gint64 time;
	guint64 place;
	guint32 sum;
	guint next; /* of the same message */
	guint8 kind;
	guint8 rank;
	gboolean is_struck;
} Entry;

struct ElmRoll {
	ElmJournalBase base;
	GHashTable *messages; /* a set of Message */
	GArray *entries;
	GStringChunk *names;
	guint64 lessons; /* that count, the base with them */
};

static guint
hash_message(gconstpointer key)
{
	guint hash;

	memcpy(&hash, ((const Message *)key)->hash, sizeof(hash));
	return hash;
}

static gboolean
equal_messages(gconstpointer a, gconstpointer b)
{
	return memcmp(((const Message *)a)->hash, ((const Message *)b)->hash,
		   HASH_OCTETS) == 0;
}

ElmRoll *
elm_roll_new(const ElmJournalBase *base)
{
	ElmRoll *self = g_new0(ElmRoll, 1);

	self->base = *base;
	self->lessons = base->lessons;
	self->messages =
	    g_hash_table_new_full(hash_message, equal_messages, g_free, NULL);
	self->entries = g_array_new(FALSE, FALSE, sizeof(Entry));
	self->names = g_string_chunk_new(1024);
	return self;
}

void
elm_roll_free(ElmRoll *self)
{
	if (self == NULL)
		return;
	g_hash_table_unref(self->messages);
	g_array_unref(self->entries);
	g_string_chunk_free(self->names);
	g_free(self);
}

static Entry *
get_entry(const ElmRoll *self, guint number)
{
	return &g_array_index(self->entries, Entry, number - 1);
}

/* The value of a hexadecimal digit. */
static guint8
read_digit(char digit)
{
	return (guint8)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

static void
read_hash(const char *digits, guint8 hash[HASH_OCTETS])
{
	for (gsize i = 0; i < HASH_OCTETS; i++)
		hash[i] = (guint8)(read_digit(digits[2 * i]) << 4 |
				   read_digit(digits[2 * i + 1]));
}

static Message *
find_message(const ElmRoll *self, const ElmLesson *lesson)
{
	Message key;

	read_hash(lesson->sha256, key.hash);
	return g_hash_table_lookup(self->messages, &key);
}

static Message *
have_message(ElmRoll *self, const ElmLesson *lesson)
{
	Message *message = find_message(self, lesson);

	if (message != NULL)
		return message;
	message = g_new0(Message, 1);
	read_hash(lesson->sha256, message->hash);
	g_hash_table_add(self->messages, message);
	return message;
}

/* Work out which label of @message counts; FALSE when it is the same. */
static gboolean
resolve(ElmRoll *self, Message *message)
{
	guint before = message->standing;
	guint standing = 0;
	ElmRank rank = ELM_RANK_AUTOMATIC;

	for (guint i = message->first; i > 0; i = get_entry(self, i)->next) {
		const Entry *entry = get_entry(self, i);

		if (entry->is_struck || (standing > 0 && entry->rank < rank))
			continue;
		rank = (ElmRank)entry->rank;
		if (standing == 0 ||
		    get_entry(self, standing)->kind != entry->kind)
			standing = i;
	}
	message->standing = standing;
	message->rank = rank;
	self->lessons += standing > 0;
	self->lessons -= before > 0;
	return standing != before;
}

/* Does the FORGET @lesson strike out @entry? */
static gboolean
strikes(const ElmLesson *lesson, const Entry *entry)
{
	return !entry->is_struck && entry->time >= lesson->time &&
	       strcmp(entry->who, lesson->who) == 0;
}

static gsize
forget_message(ElmRoll *self, const ElmLesson *lesson, gboolean *is_other)
{
	Message *message = find_message(self, lesson);
	gsize struck = 0;

	if (message == NULL)
		return 0;
	for (guint i = message->first; i > 0; i = get_entry(self, i)->next) {
		Entry *entry = get_entry(self, i);

		struck += !entry->is_struck;
		entry->is_struck = TRUE;
	}
	*is_other = resolve(self, message);
	return struck;
}

static gsize
forget_reporter(ElmRoll *self, const ElmLesson *lesson, gboolean *is_other)
{
	gsize struck = 0;

	for (guint i = 1; i <= self->entries->len; i++) {
		Entry *entry = get_entry(self, i);

		if (!strikes(lesson, entry))
			continue;
		struck++;
		entry->is_struck = TRUE;
		*is_other |= resolve(self, entry->message);
	}
	return struck;
}

static ElmRollChange
add_label(ElmRoll *self, const ElmLesson *lesson)
{
	Message *message = have_message(self, lesson);
	guint before = message->standing;
	guint number = self->entries->len + 1;
	Entry entry = {
		.message = message,
		.who = g_string_chunk_insert_const(self->names, lesson->who),
		.time = lesson->time,
		.place = lesson->place,
		.sum = lesson->sum,
		.kind = (guint8)lesson->kind,
		.rank = (guint8)lesson->rank,
	};

	g_array_append_val(self->entries, entry);
	if (message->last > 0)
		get_entry(self, message->last)->next = number;
	else
		message->first = number;
	message->last = number;
	if (!resolve(self, message))
		return ELM_ROLL_SAME;
	return before == 0 ? ELM_ROLL_LONGER : ELM_ROLL_OTHER;
}

ElmRollChange
elm_roll_add(ElmRoll *self, const ElmLesson *lesson, gsize *struck)
{
	gboolean is_other = FALSE;
	gsize n;

	if (struck != NULL)
		*struck = 0;
	if (lesson->kind != ELM_LESSON_FORGET)
		return add_label(self, lesson);
	if (lesson->sha256 != NULL)
		n = forget_message(self, lesson, &is_other);
	else
		n = forget_reporter(self, lesson, &is_other);
	if (struck != NULL)
		*struck = n;
	return is_other ? ELM_ROLL_OTHER : ELM_ROLL_SAME;
}

/* Is there anything that the FORGET @lesson would strike out? */
static gboolean
has_struck(const ElmRoll *self, const ElmLesson *lesson)
{
	if (lesson->sha256 != NULL) {
		const Message *message = find_message(self, lesson);

		return message != NULL && message->standing > 0;
	}
	for (guint i = 1; i <= self->entries->len; i++)
		if (strikes(lesson, get_entry(self, i)))
			return TRUE;
	return FALSE;
}

gboolean
elm_roll_is_news(const ElmRoll *self, const ElmLesson *lesson)
{
	const Message *message;

	if (lesson->kind == ELM_LESSON_FORGET)
		return has_struck(self, lesson);
	message = find_message(self, lesson);
	if (message == NULL || message->standing == 0)
		return TRUE;
	if (lesson->rank != message->rank)
		return lesson->rank > message->rank;
	return get_entry(self, message->standing)->kind != lesson->kind;
}

guint64
elm_roll_lessons(const ElmRoll *self)
{
	return self->lessons;
}

static guint64
mix(guint64 digest, guint64 word)
{
	digest = (digest ^ word) * DIGEST_KEY;
	return digest ^ (digest >> 29);
}

/* The digest that @entry makes of that of what counts before it. */
static guint64
mix_entry(guint64 digest, const Entry *entry)
{
	guint64 words[HASH_OCTETS / sizeof(guint64)];

	memcpy(words, entry->message->hash, sizeof(words));
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
		digest = mix(digest, GUINT64_FROM_LE(words[i]));
	return mix(digest, (guint64)entry->kind << 32 | entry->sum);
}

void
elm_roll_settle(const ElmRoll *self, guint n, ElmJournalBase *base)
{
	*base = self->base;
	for (guint i = 0; i < n; i++) {
		if (!elm_roll_counts(self, i))
			continue;
		base->lessons++;
		base->digest = mix_entry(base->digest, get_entry(self, i + 1));
	}
}

guint64
elm_roll_digest(const ElmRoll *self)
{
	ElmJournalBase all;

	elm_roll_settle(self, self->entries->len, &all);
	return all.digest;
}

gboolean
elm_roll_is_settled(const ElmRoll *self, guint i, guint n)
{
	guint standing = get_entry(self, i + 1)->message->standing;

	return standing > 0 && standing <= n;
}

guint
elm_roll_size(const ElmRoll *self)
{
	return self->entries->len;
}

gboolean
elm_roll_counts(const ElmRoll *self, guint i)
{
	return get_entry(self, i + 1)->message->standing == i + 1;
}

gboolean
elm_roll_is_struck(const ElmRoll *self, guint i)
{
	return get_entry(self, i + 1)->is_struck;
}

guint64
elm_roll_place(const ElmRoll *self, guint i)
{
	return get_entry(self, i + 1)->place;
}

gint64
elm_roll_time(const ElmRoll *self, guint i)
{
	return get_entry(self, i + 1)->time;
}
