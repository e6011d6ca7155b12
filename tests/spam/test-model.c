#include "config.h"

#include "lib/spam/model.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"

#define LINE 64

static const ElmModelTable small[ELM_MODEL_TABLES] = {
	{ 1000, ELM_CELL_NUMBER },
	{ 64, ELM_CELL_COUNTS },
};
/* More lines than one of the directory speaks of. */
static const ElmModelTable large[ELM_MODEL_TABLES] = {
	{ 100003, ELM_CELL_NUMBER },
	{ 1 << 15, ELM_CELL_COUNTS },
};

/* A model in which one of @step cells holds something. */
static ElmModel *
make_model(const ElmModelTable *tables, gsize step)
{
	ElmModel *model = elm_model_new(tables);
	ElmModelState *state = elm_model_edit(model);

	state->spam = 7;
	state->ham = 35;
	state->lessons = 42;
	state->digest = G_GUINT64_CONSTANT(0xfedcba9876543210);
	for (gsize i = 0; i < ELM_MODEL_MIX; i++)
		state->mix[i] = (double)i / 3;
	for (gsize i = step / 2; i < tables[0].cells; i += step)
		elm_model_set(model, 0, i, (gfloat)i / -7);
	for (gsize i = step / 2; i < tables[1].cells; i += step)
		elm_model_set_bits(model, 1, i, (guint32)(i << 16 | 1));
	return model;
}

static void
assert_same_cells(ElmModel *a, ElmModel *b)
{
	for (guint table = 0; table < ELM_MODEL_TABLES; table++)
		for (gsize i = 0; i < elm_model_cells(a, table); i++)
			g_assert_cmphex(elm_model_get_bits(a, table, i), ==,
			    elm_model_get_bits(b, table, i));
}

static void
test_what_is_written_is_read_back(void)
{
	static const gsize steps[] = { 1, 2, 30, 450, 5000, 1000000 };
	static const ElmModelTable *const shapes[] = { small, large };

	for (gsize i = 0; i < G_N_ELEMENTS(steps) * 2; i++) {
		g_autoptr(ElmModel) model =
		    make_model(shapes[i % 2], steps[i / 2]);
		g_autoptr(GBytes) bytes = elm_model_bytes(model);
		g_autoptr(GError) error = NULL;
		g_autoptr(ElmModel) back = elm_model_open_bytes(bytes, &error);
		g_autoptr(ElmModel) thawed = NULL;
		g_autoptr(GBytes) again = NULL;

		g_assert_no_error(error);
		g_assert_true(elm_model_check(back, &error));
		g_assert_cmpmem(elm_model_state(back), sizeof(ElmModelState),
		    elm_model_state(model), sizeof(ElmModelState));
		assert_same_cells(model, back);
		thawed = elm_model_thaw(back, &error);
		g_assert_no_error(error);
		again = elm_model_bytes(thawed);
		g_assert_true(g_bytes_equal(bytes, again));
		g_assert_true(elm_model_is_sound(back));
	}
}

static void
test_many_cells_are_read_as_one_by_one(void)
{
	static const gsize steps[] = { 1, 40, 5000 };

	for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
		g_autoptr(ElmModel) model = make_model(large, steps[i]);
		g_autoptr(GBytes) bytes = elm_model_bytes(model);
		g_autoptr(ElmModel) back = elm_model_open_bytes(bytes, NULL);
		guint32 hashes[1000];
		guint32 bits[1000];
		gfloat numbers[1000];

		for (guint32 k = 0; k < 1000; k++)
			hashes[k] = k * 4294967u;
		elm_model_get_all(back, 0, hashes, 1000, numbers);
		elm_model_get_all_bits(back, 1, hashes, 1000, bits);
		for (gsize k = 0; k < 1000; k++) {
			gsize a = elm_model_place(large[0].cells, hashes[k]);
			gsize b = elm_model_place(large[1].cells, hashes[k]);

			g_assert_cmpfloat(numbers[k], ==,
			    elm_model_get(model, 0, a));
			g_assert_cmphex(bits[k], ==,
			    elm_model_get_bits(model, 1, b));
		}
		elm_model_get_all_bits(model, 1, hashes, 1000, bits);
		g_assert_cmphex(bits[500], ==,
		    elm_model_get_bits(back, 1,
			elm_model_place(large[1].cells, hashes[500])));
	}
}

static void
test_a_file_grows_with_what_is_learnt(void)
{
	static const struct {
		gsize step;
		gsize most;
	} cases[] = { { 1000000, 2000 + 256 }, { 5000, 6000 }, { 1, 600000 } };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmModel) model = make_model(large, cases[i].step);
		g_autoptr(GBytes) bytes = elm_model_bytes(model);

		g_assert_cmpuint(g_bytes_get_size(bytes), <=, cases[i].most);
	}
}

/* @bytes with one bit changed. */
static GBytes *
damage(GBytes *bytes, gsize bit)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(bytes, &size);
	guint8 *copy = g_memdup2(data, size);

	copy[bit / 8] ^= (guint8)(1 << bit % 8);
	return g_bytes_new_take(copy, size);
}

/* Each cell of @damaged is that of @model, or 0 and said to be damaged. */
static gboolean
assert_never_wrong(ElmModel *model, ElmModel *damaged)
{
	gboolean differs = FALSE;

	for (guint table = 0; table < ELM_MODEL_TABLES; table++)
		for (gsize i = 0; i < elm_model_cells(model, table); i++) {
			guint32 found = elm_model_get_bits(damaged, table, i);
			guint32 right = elm_model_get_bits(model, table, i);

			g_assert_true(found == right || found == 0);
			differs |= found != right;
		}
	return differs;
}

static void
test_no_single_wrong_bit_makes_a_wrong_cell(void)
{
	g_autoptr(ElmModel) model = make_model(small, 7);
	g_autoptr(GBytes) bytes = elm_model_bytes(model);
	gsize size = g_bytes_get_size(bytes);

	for (gsize bit = 0; bit < 8 * size; bit++) {
		g_autoptr(GBytes) wrong = damage(bytes, bit);
		g_autoptr(GError) error = NULL;
		g_autoptr(ElmModel) damaged =
		    elm_model_open_bytes(wrong, &error);
		g_autoptr(ElmModel) thawed = NULL;

		if (damaged == NULL) {
			g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
			g_assert_cmpuint(bit / 8, <, 256);
			continue;
		}
		g_assert_true(elm_model_is_sound(damaged));
		if (assert_never_wrong(model, damaged))
			g_assert_false(elm_model_is_sound(damaged));
		thawed = elm_model_thaw(damaged, &error);
		g_assert_null(thawed);
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	}
}

static void
test_damage_is_named_by_its_place(void)
{
	g_autoptr(ElmModel) model = make_model(small, 7);
	g_autoptr(GBytes) bytes = elm_model_bytes(model);
	g_autoptr(GBytes) wrong = damage(bytes, 8 * (10 * LINE + 5));
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmModel) damaged = elm_model_open_bytes(wrong, &error);

	g_assert_no_error(error);
	g_assert_false(elm_model_check(damaged, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	g_assert_nonnull(strstr(error->message, "octet 640;"));
	g_assert_nonnull(strstr(error->message, "model rebuild"));
}

static void
test_a_model_that_is_cut_off_is_not_opened(void)
{
	g_autoptr(ElmModel) model = make_model(small, 7);
	g_autoptr(GBytes) bytes = elm_model_bytes(model);
	gsize size = g_bytes_get_size(bytes);

	for (gsize n = 0; n < size; n++) {
		g_autoptr(GBytes) part = g_bytes_new_from_bytes(bytes, 0, n);
		g_autoptr(GError) error = NULL;

		g_assert_null(elm_model_open_bytes(part, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	}
}

static void
test_lines_in_the_place_of_others_are_damage(void)
{
	g_autoptr(ElmModel) model = make_model(small, 1);
	g_autoptr(GBytes) bytes = elm_model_bytes(model);
	gsize size;
	const guint8 *data = g_bytes_get_data(bytes, &size);
	guint8 *copy = g_memdup2(data, size);
	g_autoptr(GBytes) wrong = NULL;
	g_autoptr(ElmModel) damaged = NULL;

	memcpy(copy + 20 * LINE, data + 30 * LINE, LINE);
	memset(copy + 21 * LINE, 0, LINE);
	wrong = g_bytes_new_take(copy, size);
	damaged = elm_model_open_bytes(wrong, NULL);
	g_assert_true(assert_never_wrong(model, damaged));
	g_assert_false(elm_model_is_sound(damaged));
}

static void
test_a_compact_model_is_nearly_the_same(void)
{
	static const struct {
		guint width;
		gsize most;
	} cases[] = { { 8, 247000 }, { 16, 355000 } };
	g_autoptr(ElmModel) model = make_model(large, 1);
	gfloat largest = elm_model_get(model, 0, large[0].cells - 1);

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) bytes =
		    elm_model_bytes_compact(model, cases[i].width);
		g_autoptr(ElmModel) back = elm_model_open_bytes(bytes, NULL);
		gfloat step =
		    -largest / (gfloat)((1 << (cases[i].width - 1)) - 1);

		g_assert_cmpuint(g_bytes_get_size(bytes), <=, cases[i].most);
		for (gsize k = 0; k < large[0].cells; k++)
			g_assert_cmpfloat_with_epsilon(elm_model_get(back, 0,
							   k),
			    elm_model_get(model, 0, k), 0.51 * (double)step);
		for (gsize k = 0; k < large[1].cells; k++)
			g_assert_cmphex(elm_model_get_bits(back, 1, k), ==,
			    elm_model_get_bits(model, 1, k));
	}
}

static void
test_a_seed_of_a_million_cells_fits_into_a_mebibyte(void)
{
	static const ElmModelTable tables[ELM_MODEL_TABLES] = {
		{ 950000, ELM_CELL_NUMBER },
		{ 64, ELM_CELL_COUNTS },
	};
	g_autoptr(ElmModel) model = make_model(tables, 1);
	g_autoptr(GBytes) bytes = elm_model_bytes_compact(model, 8);

	g_assert_cmpuint(g_bytes_get_size(bytes), <=, 1 << 20);
}

static void
test_the_largest_model_is_64_mebibytes(void)
{
	static const ElmModelTable tables[ELM_MODEL_TABLES] = {
		{ 10 * 1000 * 1000, ELM_CELL_NUMBER },
		{ 5 * 1000 * 1000, ELM_CELL_NUMBER },
	};
	g_autoptr(ElmModel) model = elm_model_new(tables);
	g_autoptr(GBytes) bytes = NULL;

	for (guint table = 0; table < ELM_MODEL_TABLES; table++)
		for (gsize i = 0; i < tables[table].cells; i++)
			elm_model_set_bits(model, table, i, 1);
	bytes = elm_model_bytes(model);
	g_assert_cmpuint(g_bytes_get_size(bytes), <=, ELM_MODEL_OCTETS_MAX);
	g_assert_cmpuint(g_bytes_get_size(bytes), >, 60 * 1024 * 1024);
}

static void
test_places_rise_with_the_hash(void)
{
	static const gsize sizes[] = { 64, 1000, 1 << 22, 15 * 1000 * 1000 };

	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
		gsize last = 0;

		for (guint64 hash = 0; hash <= G_MAXUINT32; hash += 65535) {
			gsize place = elm_model_place(sizes[i], (guint32)hash);

			g_assert_cmpuint(place, >=, last);
			last = place;
		}
		g_assert_cmpuint(last, ==, sizes[i] - 1);
	}
}

static void
test_a_saved_model_keeps_its_mode(void)
{
	g_autofree char *folder = g_dir_make_tmp("elm-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "model", NULL);
	g_autoptr(ElmModel) model = make_model(small, 7);
	g_autoptr(ElmModel) back = NULL;
	g_autoptr(GError) error = NULL;
	struct stat status;

	g_assert_null(elm_model_open(path, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
	g_assert_nonnull(strstr(error->message, path));
	g_clear_error(&error);
	g_assert_true(elm_model_save(model, path, &error));
	g_assert_cmpint(stat(path, &status), ==, 0);
	g_assert_cmpint(status.st_mode & 0777, ==, 0600);
	g_assert_cmpint(chmod(path, 0640), ==, 0);
	g_assert_true(elm_model_save(model, path, &error));
	g_assert_cmpint(stat(path, &status), ==, 0);
	g_assert_cmpint(status.st_mode & 0777, ==, 0640);
	back = elm_model_open(path, &error);
	g_assert_no_error(error);
	assert_same_cells(model, back);
	g_unlink(path);
	g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static void
test_what_is_no_model_is_named(void)
{
	static const char *const paths[] = { "/dev/null", "/", "/etc/passwd" };

	for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(elm_model_open(paths[i], &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
		g_assert_nonnull(strstr(error->message, "is no model"));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/model/what-is-written-is-read-back",
	    test_what_is_written_is_read_back);
	g_test_add_func("/model/many-cells-are-read-as-one-by-one",
	    test_many_cells_are_read_as_one_by_one);
	g_test_add_func("/model/a-file-grows-with-what-is-learnt",
	    test_a_file_grows_with_what_is_learnt);
	g_test_add_func("/model/no-single-wrong-bit-makes-a-wrong-cell",
	    test_no_single_wrong_bit_makes_a_wrong_cell);
	g_test_add_func("/model/damage-is-named-by-its-place",
	    test_damage_is_named_by_its_place);
	g_test_add_func("/model/cut-off-is-not-opened",
	    test_a_model_that_is_cut_off_is_not_opened);
	g_test_add_func("/model/lines-in-the-place-of-others-are-damage",
	    test_lines_in_the_place_of_others_are_damage);
	g_test_add_func("/model/compact-is-nearly-the-same",
	    test_a_compact_model_is_nearly_the_same);
	g_test_add_func("/model/a-seed-fits-into-a-mebibyte",
	    test_a_seed_of_a_million_cells_fits_into_a_mebibyte);
	g_test_add_func("/model/the-largest-is-64-mebibytes",
	    test_the_largest_model_is_64_mebibytes);
	g_test_add_func("/model/places-rise-with-the-hash",
	    test_places_rise_with_the_hash);
	g_test_add_func("/model/a-saved-one-keeps-its-mode",
	    test_a_saved_model_keeps_its_mode);
	g_test_add_func("/model/what-is-none-is-named",
	    test_what_is_no_model_is_named);
	return g_test_run();
}
