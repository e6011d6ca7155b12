#include "config.h"

#include "lib/content/item.h"

#include <string.h>

/* Word number i belongs to bit 1 << i: the name of the constant, lower case,
 * with hyphens.  tests/content/test-item.c compares them with the header. */
static const char *const class_words[] = {
	"executable",
	"script",
	"shortcut",
	"disk-image",
	"macro",
	"active",
	"archive",
	"encrypted",
	"document",
	"audio",
	"video",
	"image",
	"text",
	"message",
	"calendar",
	"unknown",
};

static const char *const trait_words[] = {
	"false-ending",
	"false-type",
	"double-ending",
	"bidi",
	"trailing",
	"padded",
	"clsid",
	"control",
	"traversal",
	"link",
	"macro-auto",
	"remote",
	"scripted",
	"launch",
	"smuggling",
	"embedded",
};

static const char *const barrier_words[] = {
	"encrypted",
	"limit",
	"damaged",
	"unreadable",
	"ambiguous",
};

static const char *
word_of(const char *const *words, gsize n, guint bit)
{
	for (gsize i = 0; i < n; i++)
		if (bit == 1U << i)
			return words[i];
	return NULL;
}

static guint
bit_of(const char *const *words, gsize n, const char *word)
{
	for (gsize i = 0; i < n; i++)
		if (strcmp(words[i], word) == 0)
			return 1U << i;
	return 0;
}

const char *
elm_class_word(guint bit)
{
	return word_of(class_words, G_N_ELEMENTS(class_words), bit);
}

guint
elm_class_from_word(const char *word)
{
	return bit_of(class_words, G_N_ELEMENTS(class_words), word);
}

const char *
elm_trait_word(guint bit)
{
	return word_of(trait_words, G_N_ELEMENTS(trait_words), bit);
}

guint
elm_trait_from_word(const char *word)
{
	return bit_of(trait_words, G_N_ELEMENTS(trait_words), word);
}

const char *
elm_barrier_word(guint bit)
{
	return word_of(barrier_words, G_N_ELEMENTS(barrier_words), bit);
}
