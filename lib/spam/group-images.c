#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/links.h"
#include "lib/spam/shape.h"

/* Letters beside images. */
#define NO_LETTERS 40
#define FEW_LETTERS 250
/* An image of so many pixels is a page rather than a logo. */
#define PAGE_PIXELS (400 * 300)
#define SLICES 4
/* Octets of an image that is no logo. */
#define LARGE_IMAGE 20000

static gboolean
has_image(ElmFacts *facts)
{
	const ElmShape *shape = elm_shape_of(facts);

	return shape->html != NULL && shape->shown_images > 0;
}

static gboolean
is_only_images(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);

	return has_image(facts) && shape->letters < NO_LETTERS &&
	       elm_trace(trace, "%u images, %" G_GSIZE_FORMAT " letters",
		   shape->shown_images, shape->letters);
}

static gboolean
is_page_image(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->pixels >= PAGE_PIXELS &&
	       elm_shape_of(facts)->letters < FEW_LETTERS &&
	       elm_trace(trace, "an image of %" G_GUINT64_FORMAT " pixels",
		   links->pixels);
}

static gboolean
is_sliced(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);

	return has_image(facts) && shape->shown_images >= SLICES &&
	       shape->letters < FEW_LETTERS &&
	       elm_trace(trace, "%u images, %" G_GSIZE_FORMAT " letters",
		   shape->shown_images, shape->letters);
}

static gboolean
is_attached_page(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);

	return shape->images > 0 && shape->letters < FEW_LETTERS &&
	       shape->image_octets / shape->images > LARGE_IMAGE &&
	       elm_trace(trace, "%u images of %" G_GSIZE_FORMAT " octets",
		   shape->images, shape->image_octets);
}

/* All that can be followed is an image. */
static gboolean
is_linked_image(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return has_image(facts) && links->anchors > 0 && links->texts == 0 &&
	       elm_trace(trace, "%u links, none of them text", links->anchors);
}

static gboolean
has_foreign_images(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->image_domains > 0 && links->domains > 0 &&
	       elm_trace(trace, "from %u domains no link leads to",
		   links->image_domains);
}

static gboolean
has_tracking(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->tracking_images > 0 &&
	       elm_trace(trace, "%u images of a pixel", links->tracking_images);
}

static gboolean
knows_recipient(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->recipient_images > 0 &&
	       elm_trace(trace, "%u images with the address",
		   links->recipient_images);
}

static const ElmTest tests[] = {
	{ "IMAGE_ONLY", 1.1, "there are images and no text", is_only_images },
	{ "IMAGE_PAGE", 0.9, "an image is the page, with little text",
	    is_page_image },
	{ "IMAGE_SLICED", 0.6, "there are many images and little text",
	    is_sliced },
	{ "IMAGE_ATTACHED", 0.4, "a large image is attached to little text",
	    is_attached_page },
	{ "IMAGE_LINKED", 0.7, "all links are images", is_linked_image },
	{ "IMAGE_FOREIGN", 0.0, "images come from where no link leads to",
	    has_foreign_images },
	{ "IMAGE_TRACKING", 0.0, "an image of a pixel tells who reads",
	    has_tracking },
	{ "IMAGE_RECIPIENT", 0.6,
	    "an image has the address of the recipient in its own",
	    knows_recipient },
};

const ElmGroup elm_group_images =
    ELM_GROUP("images", "images in the place of text", tests);
