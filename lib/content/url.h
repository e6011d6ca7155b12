/* url.h -- one link, as a browser takes it apart (the URL standard) and as a
 * reader sees it. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_URL_USER_INFO = 1 << 0,    /* http://bank.example@evil.example/ */
	ELM_URL_NUMERIC = 1 << 1,      /* the host is an address */
	ELM_URL_ODD_NUMERIC = 1 << 2,  /* ... as 0x7f.1, 2130706433, 0177.1 */
	ELM_URL_PORT = 1 << 3,         /* a port that is not the scheme's */
	ELM_URL_PUNYCODE = 1 << 4,     /* an A-label that decodes */
	ELM_URL_ESCAPED_HOST = 1 << 5, /* %XX or odd characters in the host */
	ELM_URL_REDIRECT = 1 << 6,  /* leads on to another address inside it */
	ELM_URL_WRAPPED = 1 << 7,   /* SafeLinks, Proofpoint ...: unwrapped */
	ELM_URL_BACKSLASH = 1 << 8, /* \ for /, or blanks, tabs inside */
	ELM_URL_NESTED = 1 << 9     /* another "http://" in its path */
} ElmUrlMark;

typedef struct {
	const char *scheme; /* small: "https", "mailto", "tel", "data" */
	const char *user;   /* "" if none */
	const char *host;   /* small, A-labels, addresses in dotted form; "" */
	guint port;         /* 0 for that of the scheme */
	const char *path;   /* from "/" on, with query and fragment */
	const char *domain; /* registrable domain of @host; "" */
	guint marks;        /* ElmUrlMark bits */
	guint labels;       /* of the host */
} ElmUrl;

/* Take @text apart, which may lack its scheme ("www.example.org/x"); @base, or
 * NULL, is what a relative one stands against.  NULL when it leads nowhere
 * (only "#x", empty, no host where the scheme has one). */
ElmUrl *elm_url_parse(const char *text, const char *base);
void elm_url_free(ElmUrl *self);

/* Where @self leads once wrappers of mail gateways and open redirectors that
 * carry their aim are followed, in at most 5 steps, without a network; a copy
 * when it is neither.  The caller frees. */
ElmUrl *elm_url_aim(const ElmUrl *self);

/* Found in a text. */
typedef struct {
	gsize offset;
	gsize length;
	gboolean is_address; /* an e-mail address, not a link */
} ElmUrlSpan;

/* Find the next link or mail address in @size octets of @text at or behind
 * @from: with a scheme, "www.", or a bare domain of a known suffix with a path.
 * FALSE when there is none. */
gboolean elm_url_find(const char *text, gsize size, gsize from,
    ElmUrlSpan *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmUrl, elm_url_free)
