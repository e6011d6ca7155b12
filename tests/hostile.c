/* hostile KIND [N] -- write a message that nobody wants to get to standard
 * output: N levels, parts, members, MiB. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include <glib.h>

#define MIB (1024 * 1024)
#define UNIX_LINK 0xA1FF0000U /* symbolic link, mode 777 (APPNOTE 4.4.15) */

static void
put(GByteArray *array, guint64 value, guint n)
{
	for (guint i = 0; i < n; i++) {
		guint8 octet = (guint8)(value >> (8 * i));

		g_byte_array_append(array, &octet, 1);
	}
}

static void
put_text(GByteArray *array, const char *text)
{
	g_byte_array_append(array, (const guint8 *)text, (guint)strlen(text));
}

typedef struct {
	GByteArray *bytes;
	GByteArray *directory;
	guint64 count;
} Zip;

/* What a member is, but for its name. */
typedef struct {
	guint32 crc;
	guint32 packed;
	guint32 size;
	guint32 attributes;
	guint32 offset;
} Entry;

static Zip
zip_new(void)
{
	return (Zip){ g_byte_array_new(), g_byte_array_new(), 0 };
}

/* The fields that both headers of a member have (APPNOTE 4.3.7, 4.3.12). */
static void
put_common(GByteArray *array, const Entry *entry, const char *name)
{
	put(array, 20, 2);
	put(array, 0, 2);
	put(array, 8, 2);
	put(array, 0, 4);
	put(array, entry->crc, 4);
	put(array, entry->packed, 4);
	put(array, entry->size, 4);
	put(array, strlen(name), 2);
	put(array, 0, 2);
}

static void
zip_list(Zip *zip, const Entry *entry, const char *name)
{
	put_text(zip->directory, "PK\1\2");
	put(zip->directory, 0x314, 2);
	put_common(zip->directory, entry, name);
	put(zip->directory, 0, 6);
	put(zip->directory, entry->attributes, 4);
	put(zip->directory, entry->offset, 4);
	put_text(zip->directory, name);
	zip->count++;
}

static GByteArray *
deflated(const guint8 *data, gsize size)
{
	GByteArray *out = g_byte_array_new();
	z_stream stream = { .next_in = (guint8 *)(gpointer)data,
		.avail_in = (uInt)size };

	if (deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) !=
	    Z_OK)
		exit(EXIT_FAILURE);
	g_byte_array_set_size(out,
	    (guint)deflateBound(&stream, (uLong)size) + 16);
	stream.next_out = out->data;
	stream.avail_out = out->len;
	if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
		exit(EXIT_FAILURE);
	g_byte_array_set_size(out, (guint)stream.total_out);
	deflateEnd(&stream);
	return out;
}

static Entry
zip_add(Zip *zip, const char *name, const guint8 *data, gsize size,
    guint32 attributes)
{
	GByteArray *packed = deflated(data, size);
	Entry entry = { (guint32)crc32(0, data, (uInt)size), packed->len,
		(guint32)size, attributes, zip->bytes->len };

	put_text(zip->bytes, "PK\3\4");
	put_common(zip->bytes, &entry, name);
	put_text(zip->bytes, name);
	g_byte_array_append(zip->bytes, packed->data, packed->len);
	g_byte_array_unref(packed);
	zip_list(zip, &entry, name);
	return entry;
}

static GByteArray *
zip_end(Zip *zip)
{
	guint offset = zip->bytes->len;
	guint size = zip->directory->len;
	guint64 count = MIN(zip->count, 0xffff);

	g_byte_array_append(zip->bytes, zip->directory->data, size);
	if (zip->count > count) { /* Zip64 (APPNOTE 4.3.14, 4.3.15) */
		put_text(zip->bytes, "PK\6\6");
		put(zip->bytes, 44, 8);
		put(zip->bytes, 0x2D002D, 4);
		put(zip->bytes, 0, 8);
		put(zip->bytes, zip->count, 8);
		put(zip->bytes, zip->count, 8);
		put(zip->bytes, size, 8);
		put(zip->bytes, offset, 8);
		put_text(zip->bytes, "PK\6\7");
		put(zip->bytes, 0, 4);
		put(zip->bytes, offset + size, 8);
		put(zip->bytes, 1, 4);
	}
	put_text(zip->bytes, "PK\5\6");
	put(zip->bytes, 0, 4);
	put(zip->bytes, count, 2);
	put(zip->bytes, count, 2);
	put(zip->bytes, size, 4);
	put(zip->bytes, offset, 4);
	put(zip->bytes, 0, 2);
	g_byte_array_unref(zip->directory);
	return zip->bytes;
}

static void
attach(GByteArray *content)
{
	printf("From: a@example.org\nSubject: x\nMIME-Version: 1.0\n"
	       "Content-Type: application/zip; name=x.zip\n"
	       "Content-Transfer-Encoding: base64\n\n");
	for (guint at = 0; at < content->len; at += 57) {
		g_autofree char *line = g_base64_encode(content->data + at,
		    MIN(57, content->len - at));

		puts(line);
	}
	g_byte_array_unref(content);
}

static void
make_large(guint64 n)
{
	static const char line[] = "RVZJTEVWSUxFVklMRVZJTEVWSUxFVklM"
				   "RVZJTEVWSUxFVklMRVZJTEVWSUxFVklM";

	printf("From: a@example.org\nMIME-Version: 1.0\n"
	       "Content-Type: application/octet-stream; name=x.bin\n"
	       "Content-Transfer-Encoding: base64\n\n");
	for (guint64 i = 0; i < n * MIB / sizeof(line); i++)
		puts(line);
}

static void
make_text(guint64 n)
{
	static const char line[] = "All work and no play makes a dull message "
				   "for those who read it.";

	printf("From: a@example.org\n\n");
	for (guint64 i = 0; i < n * MIB / sizeof(line); i++)
		puts(line);
}

static void
make_header(guint64 n)
{
	for (guint64 i = 0; i < n * MIB / 16; i++)
		puts("X-Header: 12345");
}

static void
make_parts(guint64 n)
{
	printf("MIME-Version: 1.0\n"
	       "Content-Type: multipart/mixed; boundary=x\n\n");
	for (guint64 i = 0; i < n; i++)
		printf("--x\nContent-Type: image/png; name=%u.png\n"
		       "Content-Transfer-Encoding: base64\n\nRVZJ\n",
		    (guint)i);
	puts("--x--");
}

/* Parts as small as can be, of which a parser makes large objects. */
static void
make_tiny(guint64 n)
{
	puts("Content-Type: multipart/mixed; boundary=x\n");
	for (guint64 i = 0; i < n; i++)
		puts("--x\n\nx");
}

static void
make_field(guint64 n)
{
	printf("Subject: ");
	for (guint64 i = 0; i < n * MIB / 16; i++)
		printf("0123456789abcdef");
	puts("\n\ntext");
}

static void
make_levels(guint64 n)
{
	puts("MIME-Version: 1.0");
	for (guint64 i = 0; i < n; i++)
		printf("Content-Type: multipart/mixed; boundary=x%u\n\n"
		       "--x%u\n",
		    (guint)i, (guint)i);
	puts("\ninnermost");
}

static void
make_messages(guint64 n)
{
	for (guint64 i = 0; i < n; i++)
		puts("Content-Type: message/rfc822\n");
	puts("Subject: innermost\n\ntext");
}

/* One member of @n MiB, and then some that share its octets. */
static void
make_bomb(guint64 n)
{
	g_autofree guint8 *zeros = g_malloc0(n * MIB);
	Zip zip = zip_new();
	Entry entry = zip_add(&zip, "0", zeros, n * MIB, 0);

	for (int i = 1; i < 100; i++)
		zip_list(&zip, &entry, "0");
	attach(zip_end(&zip));
}

static void
make_members(guint64 n)
{
	Zip zip = zip_new();

	for (guint64 i = 0; i < n; i++) {
		g_autofree char *name = g_strdup_printf("%u.txt", (guint)i);

		zip_add(&zip, name, (const guint8 *)"x", 1, 0);
	}
	attach(zip_end(&zip));
}

static void
make_archives(guint64 n)
{
	GByteArray *inner = g_byte_array_new();

	put_text(inner, "MZ innermost");
	for (guint64 i = 0; i < n; i++) {
		Zip zip = zip_new();

		zip_add(&zip, i == 0 ? "x.exe" : "x.zip", inner->data,
		    inner->len, 0);
		g_byte_array_unref(inner);
		inner = zip_end(&zip);
	}
	attach(inner);
}

static void
make_traversal(guint64 n G_GNUC_UNUSED)
{
	static const char target[] = "/etc/passwd";
	Zip zip = zip_new();

	zip_add(&zip, "../../escaped.txt", (const guint8 *)"x", 1, 0);
	zip_add(&zip, "/tmp/absolute.txt", (const guint8 *)"x", 1, 0);
	zip_add(&zip, "link.txt", (const guint8 *)target, strlen(target),
	    UNIX_LINK);
	attach(zip_end(&zip));
}

static void
put_html_header(void)
{
	fputs("From: a@example.org\nMIME-Version: 1.0\n"
	      "Content-Type: text/html; charset=utf-8\n\n<html><body>\n",
	    stdout);
}

/* Each to another host, which it says it is not. */
static void
make_links(guint64 n)
{
	put_html_header();
	for (guint i = 0; i < n; i++)
		printf("<a href=\"http://h%u.example.com/r?u=http%%3A%%2F%%2F"
		       "%u.example.org%%2F\">www.bank%u.example</a>\n",
		    i, i, i);
}

static void
make_nesting(guint64 n)
{
	put_html_header();
	for (guint64 i = 0; i < n; i++)
		fputs("<div style='color:#fff'><b>", stdout);
	fputs("deep\n", stdout);
}

static void
make_words(guint64 n)
{
	fputs("Subject:", stdout);
	for (guint64 i = 0; i < n; i++)
		fputs(" =?utf-8?b?w6TDtg==?=\n", stdout);
	fputs("\nwords\n", stdout);
}

int
main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*make)(guint64 n);
	} kinds[] = {
		{ "archives", make_archives },
		{ "bomb", make_bomb },
		{ "field", make_field },
		{ "header", make_header },
		{ "large", make_large },
		{ "levels", make_levels },
		{ "links", make_links },
		{ "members", make_members },
		{ "messages", make_messages },
		{ "nesting", make_nesting },
		{ "parts", make_parts },
		{ "text", make_text },
		{ "tiny", make_tiny },
		{ "traversal", make_traversal },
		{ "words", make_words },
	};
	guint64 n = argc > 2 ? g_ascii_strtoull(argv[2], NULL, 10) : 0;

	for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS(kinds); i++)
		if (strcmp(kinds[i].name, argv[1]) == 0) {
			kinds[i].make(n);
			return fflush(stdout) == 0 ? EXIT_SUCCESS
						   : EXIT_FAILURE;
		}
	fprintf(stderr, "hostile: no such kind\n");
	return 64;
}
