/* brands.h -- companies in whose name others like to write. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_BRAND_IS_WORD = 1 << 0,     /* the name is a word or a name, too */
	ELM_BRAND_IS_FEDERATED = 1 << 1 /* many companies under one name, each
					 * with a domain of its own */
} ElmBrandFlags;

typedef struct {
	const char *name;    /* small: "wells fargo" */
	const char *label;   /* first label of its domains: "wellsfargo" */
	const char *domains; /* others of its own, blanks between; or "" */
	guint flags;         /* ElmBrandFlags */
} ElmBrand;

/* Brand @i, or NULL after the last. */
const ElmBrand *elm_brand_at(gsize i);

/* The first brand named in @text, small letters or a skeleton, or NULL. */
const ElmBrand *elm_brand_named(const char *text);

/* Does @text, in which @self is named, claim to be it?  "chase" alone is a
 * person, "chase online" is not. */
gboolean elm_brand_is_claimed(const ElmBrand *self, const char *text);

/* Does @self write from @domain, a registrable domain? */
gboolean elm_brand_owns(const ElmBrand *self, const char *domain);
