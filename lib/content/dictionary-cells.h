/* dictionary-cells.h -- how a compiled dictionary lies in its cells, between
 * those who write and who read it.
 *
 * A trie, alike branches of which are one, over the hashes of words: nodes with
 * their edges and the phrases that end there, all of one node side by side.
 * What leads on from the root, where every word of a text is looked up, is a
 * hash table besides. */
#pragma once

#include <glib.h>

#define ELM_DICTIONARY_GAP 0    /* the hash of "*" */
#define ELM_DICTIONARY_FIRST 2  /* the hash of "^" */
#define ELM_DICTIONARY_SKIP 3   /* words that it stands for, at most */
#define ELM_DICTIONARY_WORDS 12 /* in a phrase, at most */
#define ELM_DICTIONARY_GAPS 2   /* among them */

/* The cells of the head. */
enum {
	ELM_DICTIONARY_ROOTS,  /* slots of the hash table, a power of two */
	ELM_DICTIONARY_NODES,  /* where the nodes begin */
	ELM_DICTIONARY_EDGES,  /* where the edges begin */
	ELM_DICTIONARY_ENDS,   /* where the ends of phrases begin */
	ELM_DICTIONARY_THEMES, /* how many; their names begin behind */
	ELM_DICTIONARY_NAMES,  /* where they begin, NUL behind each */
	ELM_DICTIONARY_HEAD    /* here the slots begin: hash, node */
};

/* Cells of a node, an edge, an end. */
enum {
	ELM_NODE_EDGE,  /* number of its first edge */
	ELM_NODE_EDGES, /* how many, ascending by hash */
	ELM_NODE_END,   /* number of its first end */
	ELM_NODE_ENDS,  /* how many */
	ELM_NODE_CELLS
};
enum { ELM_EDGE_HASH, ELM_EDGE_NODE, ELM_EDGE_CELLS };
enum { ELM_END_PHRASE, ELM_END_THEME, ELM_END_WEIGHT, ELM_END_CELLS };
