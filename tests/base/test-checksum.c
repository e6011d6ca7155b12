#include "config.h"

#include "lib/base/checksum.h"

#include <string.h>

static void
fill(guint8 *octets, gsize size, guint seed)
{
	for (gsize i = 0; i < size; i++)
		octets[i] = (guint8)((i + seed) * 2654435761u >> 13);
}

static void
test_every_wrong_bit_of_a_line_is_noticed(void)
{
	guint8 line[ELM_CHECKSUM_LINE];

	for (guint seed = 0; seed < 50; seed++) {
		guint32 sum;

		fill(line, sizeof(line), seed);
		sum = elm_checksum_line(line, seed);
		for (gsize bit = 0; bit < 8 * sizeof(line); bit++) {
			line[bit / 8] ^= (guint8)(1 << bit % 8);
			g_assert_cmpuint(elm_checksum_line(line, seed), !=,
			    sum);
			line[bit / 8] ^= (guint8)(1 << bit % 8);
		}
	}
}

static void
test_a_line_of_zeros_is_damaged_wherever_it_stands(void)
{
	const guint8 zeros[ELM_CHECKSUM_LINE] = { 0 };
	guint32 last = 0;

	for (guint64 place = 0; place < 1 << 20; place++) {
		guint32 sum = elm_checksum_line(zeros, place);

		g_assert_cmpuint(sum, !=, 0);
		g_assert_cmpuint(sum, !=, last);
		last = sum;
	}
}

static void
test_every_wrong_bit_and_length_is_noticed(void)
{
	guint8 octets[200];

	fill(octets, sizeof(octets), 1);
	for (gsize size = 0; size <= sizeof(octets); size++) {
		guint32 sum = elm_checksum(octets, size);

		g_assert_cmpuint(sum, !=, 0);
		for (gsize bit = 0; bit < 8 * size; bit++) {
			octets[bit / 8] ^= (guint8)(1 << bit % 8);
			g_assert_cmpuint(elm_checksum(octets, size), !=, sum);
			octets[bit / 8] ^= (guint8)(1 << bit % 8);
		}
		if (size > 0)
			g_assert_cmpuint(elm_checksum(octets, size - 1), !=,
			    sum);
	}
}

/* Files outlive machines: these values are part of the format. */
static void
test_sums_stay_what_they_are(void)
{
	guint8 line[ELM_CHECKSUM_LINE];

	fill(line, sizeof(line), 0);
	g_assert_cmphex(elm_checksum_line(line, 7), ==, 0x14987885);
	g_assert_cmphex(elm_checksum("", 0), ==, 1);
	g_assert_cmphex(elm_checksum("abc", 3), ==, 0x353715be);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/checksum/every-wrong-bit-of-a-line-is-noticed",
	    test_every_wrong_bit_of_a_line_is_noticed);
	g_test_add_func("/checksum/a-line-of-zeros-is-damaged",
	    test_a_line_of_zeros_is_damaged_wherever_it_stands);
	g_test_add_func("/checksum/every-wrong-bit-and-length-is-noticed",
	    test_every_wrong_bit_and_length_is_noticed);
	g_test_add_func("/checksum/sums-stay-what-they-are",
	    test_sums_stay_what_they_are);
	return g_test_run();
}
