#include "config.h"

#include "tests/content/compound.h"

#include <string.h>

#define SECTOR 512
#define STREAM 4096
#define NONE 0xFFFFFFFFu
#define END 0xFFFFFFFEu

static void
set(GByteArray *file, gsize offset, guint64 value, guint octets)
{
	for (guint i = 0; i < octets; i++)
		file->data[offset + i] = (guint8)(value >> (8 * i));
}

/* MS-CFB 2.6.1 */
static void
set_entry(GByteArray *file, guint i, const char *name, guint kind,
    guint32 child)
{
	gsize at = 2 * SECTOR + i * 128;

	for (gsize k = 0; name[k] != '\0'; k++)
		set(file, at + 2 * k, (guint8)name[k], 2);
	set(file, at + 64, 2 * strlen(name) + 2, 2);
	set(file, at + 66, kind, 1);
	set(file, at + 68, NONE, 4);
	set(file, at + 72, NONE, 4);
	set(file, at + 76, child, 4);
	if (kind == 2) {
		set(file, at + 116, 2, 4);
		set(file, at + 120, STREAM, 8);
	}
}

/* MS-CFB 2.2 */
static void
set_header(GByteArray *file)
{
	memcpy(file->data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
	set(file, 24, 0x3E, 2);
	set(file, 26, 3, 2);
	set(file, 28, 0xFFFE, 2);
	set(file, 30, 9, 2);
	set(file, 32, 6, 2);
	set(file, 44, 1, 4); /* FAT sectors */
	set(file, 48, 1, 4); /* the directory */
	set(file, 56, STREAM, 4);
	set(file, 60, END, 4);
	set(file, 68, END, 4);
	memset(file->data + 80, 0xFF, SECTOR - 80);
	set(file, 76, 0, 4);
}

GByteArray *
compound_new(const char *storage, const char *stream, const char *content,
    gsize size)
{
	GByteArray *file = g_byte_array_new();

	g_assert_cmpuint(size, <=, STREAM);
	g_byte_array_set_size(file, 3 * SECTOR + STREAM);
	memset(file->data, 0, file->len);
	set_header(file);
	memset(file->data + SECTOR, 0xFF, SECTOR);
	set(file, SECTOR, 0xFFFFFFFDu, 4);
	set(file, SECTOR + 4, END, 4);
	for (guint i = 2; i < 10; i++)
		set(file, SECTOR + i * 4, i < 9 ? i + 1 : END, 4);
	set_entry(file, 0, "Root Entry", 5, 1);
	set_entry(file, 1, storage, 1, 2);
	set_entry(file, 2, stream, 2, NONE);
	memcpy(file->data + 3 * SECTOR, content, size);
	return file;
}
