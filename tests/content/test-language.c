#include "config.h"

#include "lib/content/language.h"

#include <string.h>

#include "lib/content/skeleton.h"

/* Sentences of every day, of no more than twenty words. */
static const struct {
	const char *language;
	const char *text;
} rows[] = {
	{ "en", "The meeting is on Monday and we will have the papers there." },
	{ "de", "Die Sitzung ist am Montag, und wir werden die Papiere dort "
		"haben." },
	{ "fr", "La réunion est lundi et nous aurons les papiers avec nous "
		"dans la salle." },
	{ "es", "La reunión es el lunes y tendremos los papeles con nosotros "
		"en una sala." },
	{ "pt", "A reunião não é na segunda, mas você também pode trazer os "
		"seus papéis para uma sala." },
	{ "it", "La riunione è lunedì e avremo anche i documenti con noi "
		"nella sala del palazzo, che non è lontano." },
	{ "nl", "De vergadering is op maandag en wij hebben ook het papier "
		"voor een van de zalen." },
	{ "sv", "Mötet är på måndag och vi har papperen med oss, men det är "
		"inte för alla." },
	{ "da", "Mødet er på mandag, og vi har også papirerne med, men det er "
		"ikke til jer, hvis I ikke kommer." },
	{ "no",
	    "Møtet er på mandag, og vi har også papirene med oss, men det er "
	    "noe dere ikke ser." },
	{ "sk", "Schôdza je v pondelok, ale sú to dokumenty, ktoré som už mal, "
		"keď bol čas." },
	{ "hr", "Sastanak je u ponedjeljak, ali nije sve što vam može biti "
		"važno, kako smo već rekli." },
	{ "lt", "Susitikimas yra pirmadienį, ir tai ne tik jūsų dokumentai, "
		"bet ir kaip jau buvo." },
	{ "lv", "Sanāksme ir pirmdien, un tas nav tikai jūsu, bet arī mēs ar "
		"to varam pēc." },
	{ "et", "Koosolek on esmaspäeval ja see ei ole ka teie oma, kui või "
		"siis palun." },
	{ "fi", "Kokous on maanantaina, mutta se ei ole vain meidän, ja myös "
		"sinun pitää olla mukana." },
	{ "pl", "Spotkanie jest w poniedziałek i nie ma już dokumentów, które "
		"były dla państwa." },
	{ "cs", "Schůzka je v pondělí, ale jsou to dokumenty, které jsem už "
		"měl, když bylo třeba." },
	{ "hu", "A találkozó hétfőn van, és nem csak az iratok, hogy itt "
		"legyen minden." },
	{ "ro", "Întâlnirea este luni și nu avem documentele care sunt pentru "
		"dumneavoastră, dar vă mulțumim." },
	{ "tr", "Toplantı pazartesi günü ve bu belgeler sizin için çok "
		"önemli, ancak daha sonra da olabilir." },
	{ "vi", "Cuộc họp là của chúng tôi và không có người được các bạn cho "
		"những giấy tờ này." },
	{ "id", "Rapat itu pada hari Senin dan kami tidak akan ada di sini "
		"untuk dokumen yang telah kepada Anda." },
	{ "ru", "Встреча в понедельник, и мы не знаем, что для вас это как бы "
		"уже было." },
	{ "uk", "Зустріч у понеділок, і ми не знаємо, що це для вас та як "
		"вже було під час." },
	{ "bg", "Срещата е в понеделник и ние не знаем че това ще се случи "
		"със тази къща." },
	{ "el", "Η συνάντηση είναι τη Δευτέρα." },
	{ "he", "הפגישה תהיה ביום שני בבוקר" },
	{ "ar", "الاجتماع يوم الاثنين في المكتب" },
	{ "fa", "پس گزارش چیست" },
	{ "hi", "बैठक सोमवार को होगी और हम वहाँ होंगे" },
	{ "th", "การประชุมจะมีขึ้นในวันจันทร์" },
	{ "ja", "会議は月曜日に開かれます。" },
	{ "zh", "会议将于星期一在办公室举行" },
	{ "ko", "회의는 월요일에 열립니다" },
	{ "", "" },
	{ "", "1234 5678 https 9" },
	{ "", "xyzzy plugh frobnicate quux" },
};

static void
test_a_sentence_tells_its_language(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *text =
		    elm_skeleton_fold(rows[i].text, strlen(rows[i].text), NULL);

		g_test_message("%s", rows[i].text);
		g_assert_cmpstr(elm_language_tell(text, strlen(text)), ==,
		    rows[i].language);
	}
}

static void
test_a_long_text_is_not_cut_inside_a_letter(void)
{
	g_autoptr(GString) text = g_string_new("x");

	for (guint i = 0; i < 10000; i++)
		g_string_append(text, "\xd0\xb8 ");
	g_assert_cmpstr(elm_language_tell(text->str, text->len), !=, "en");
}

static void
test_scripts_are_told_apart(void)
{
	g_assert_true(elm_language_is_latin("en"));
	g_assert_true(elm_language_is_latin("vi"));
	g_assert_false(elm_language_is_latin("ru"));
	g_assert_false(elm_language_is_latin("ja"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/language/a_sentence_tells_its_language",
	    test_a_sentence_tells_its_language);
	g_test_add_func("/language/a_long_text_is_not_cut_inside_a_letter",
	    test_a_long_text_is_not_cut_inside_a_letter);
	g_test_add_func("/language/scripts_are_told_apart",
	    test_scripts_are_told_apart);
	return g_test_run();
}
