#include "config.h"

#include <stdint.h>
#include <string.h>

#include "lib/mail/mbox.h"

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t length);

/* The message in a piece never needs more room than the piece. */
static void
check_message(const char *piece, gsize size, gboolean is_unquoted)
{
	g_autoptr(GBytes) bytes = g_bytes_new(piece, size);
	g_autoptr(GBytes) message = elm_mbox_message(bytes, is_unquoted);

	g_assert(g_bytes_get_size(message) <= size);
}

/* Split the mbox @data with @step octets more at hand each time: where the
 * pieces end, and whether they are doubtful. */
static GArray *
split(const char *data, gsize size, gsize step)
{
	GArray *ends = g_array_new(FALSE, FALSE, sizeof(gsize));
	ElmMbox mbox = { 0 };
	gsize start = 0;
	gsize n = 0;
	gsize end;

	while (start < size) {
		if (!elm_mbox_find(&mbox, data + start, n, start + n == size,
			&end)) {
			g_assert(start + n < size);
			n += MIN(step, size - start - n);
			continue;
		}
		g_assert(end > 0 && end <= n);
		check_message(data + start, end, mbox.is_unquoted);
		start += end;
		n -= end;
		end = start * 2 + (gsize)mbox.is_doubtful;
		g_array_append_val(ends, end);
	}
	return ends;
}

/* The same pieces whatever is at hand: the first octet says how much. */
int
LLVMFuzzerTestOneInput(const uint8_t *input, size_t length)
{
	const char *data = (const char *)input + 1;
	g_autoptr(GArray) whole = NULL;
	g_autoptr(GArray) steps = NULL;

	if (length < 2)
		return 0;
	elm_mbox_is_start(data, length - 1);
	whole = split(data, length - 1, length);
	steps = split(data, length - 1, 1 + (gsize)input[0] * 8);
	g_assert(whole->len == steps->len);
	g_assert(
	    memcmp(whole->data, steps->data, whole->len * sizeof(gsize)) == 0);
	return 0;
}
