#include "config.h"

#include "lib/spam/shape.h"

/* Letters and digits of any script: octets that are no blank nor ASCII
 * punctuation, counted once for each character. */
static gsize
count_letters(const char *text, gsize length)
{
	gsize letters = 0;

	for (gsize i = 0; i < length; i++)
		letters += g_ascii_isalnum(text[i]) || (guchar)text[i] >= 0xc3;
	return letters;
}

static void
add_piece(ElmShape *shape, const ElmPiece *piece)
{
	shape->bodies++;
	if (piece->html != NULL)
		shape->shown_images += piece->html->images;
	if (piece->html != NULL && shape->html == NULL) {
		shape->html = piece;
		shape->html_letters = count_letters(piece->html->visible,
		    piece->html->visible_length);
	} else if (piece->html == NULL && shape->plain == NULL) {
		shape->plain = piece;
		shape->plain_letters =
		    count_letters(piece->text, piece->length);
	}
}

static void
add_leaf(ElmShape *shape, const ElmLeaf *leaf)
{
	shape->leaves++;
	shape->text_leaves += g_strcmp0(leaf->type, "text/plain") == 0 &&
			      g_strcmp0(leaf->disposition, "attachment") != 0;
	if (leaf->type != NULL && g_str_has_prefix(leaf->type, "image/")) {
		shape->images++;
		shape->image_octets += leaf->size;
	}
}

static gpointer
make(ElmFacts *facts)
{
	const ElmExtract *extract = elm_facts_extract(facts);
	const char *type = elm_facts_raw(facts, "Content-Type");
	ElmShape *shape = g_new0(ElmShape, 1);
	const ElmPiece *piece;
	const ElmLeaf *leaf;
	const char *text;
	gsize length;

	for (gsize i = 0; (piece = elm_extract_piece(extract, i)) != NULL; i++)
		if (piece->role == ELM_PIECE_BODY)
			add_piece(shape, piece);
	for (gsize i = 0; (leaf = elm_extract_leaf(extract, i)) != NULL; i++)
		add_leaf(shape, leaf);
	text = elm_extract_text(extract, &length);
	shape->letters = count_letters(text, length);
	shape->is_multipart = g_ascii_strncasecmp(type, "multipart/", 10) == 0;
	return shape;
}

const ElmShape *
elm_shape_of(ElmFacts *facts)
{
	return elm_facts_memo(facts, make, g_free);
}

const ElmLeaf *
elm_shape_leaf(ElmFacts *facts, const ElmPiece *piece)
{
	const ElmExtract *extract = elm_facts_extract(facts);
	const ElmLeaf *leaf;

	for (gsize i = 0; (leaf = elm_extract_leaf(extract, i)) != NULL; i++)
		if (leaf->offset == piece->offset)
			return leaf;
	return NULL;
}
