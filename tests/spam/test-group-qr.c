#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

/* Codes that say https://example.com/a, https://bit.ly/a, https://example.org/a
 * and 12345. */
#define FOREIGN                                                                \
	"iVBORw0KGgoAAAANSUhEUgAAAGMAAABjAQMAAAC19SzWAAAABlBMVEUAAAD/\n"       \
	"//+l2Z/dAAAAAnRSTlP//8i138cAAAAJcEhZcwAACxIAAAsSAdLdfvwAAADp\n"       \
	"SURBVDiNzdS7DYMwEADQs1y4CwtYYg13WSleAIsFwkrXeQ1LXgB3FBaXIx+R\n"       \
	"Bs5dcqLgSdi6nwD6DvhjzQAh6oKgJBWqPiYV+UUS2kA2RPANuhno2jRcc2kR\n"       \
	"1Zuz3Z7Zobg+H63fqz0UxwrV7x081AwWXF5dnkRd8xj16kjUVhl3d8mjpOfd\n"       \
	"VuGrvlNBGgxcjFWS+PPtWV5ZnwprwH5CPYqi/u4qQF9EYepw61yQxDEbvl6T\n"       \
	"pOdsE49XSeJ9GYwu9Mn6RGj5EMD7nCCiu4EmLf1EyYvivQZebV0kbfUhT3jf\n"       \
	"8iP99r/UqgdGA7MRW6flSgAAAABJRU5ErkJggg==\n"
#define SHORTENED                                                              \
	"iVBORw0KGgoAAAANSUhEUgAAAFcAAABXAQMAAABLBksvAAAABlBMVEUAAAD/\n"       \
	"//+l2Z/dAAAAAnRSTlP//8i138cAAAAJcEhZcwAACxIAAAsSAdLdfvwAAAC2\n"       \
	"SURBVDiNzdMxDsMgDAVQRxlyCSRfIxtXIhcIzQV6Jm++RqVeALYMqK7TVmEh\n"       \
	"TrfWQuhttj8CpBb8hRNA5AKAhrOUuB3T5CYqYTjx7N0XLieWMkOdoWmdf2K3\n"       \
	"79K0VuaaSdNpgI5vkS0/4J7Fda++R84MM/SZTAte9F7FcBpKJLl6y1pp7JcV\n"       \
	"DW85rPjue2TNM4y4fGY4MLmgm3q0HQmCF9sT69OgZe1bM2l7m5/6NKLhX/21\n"       \
	"tp+PacODvYVOKAAAAABJRU5ErkJggg==\n"
#define OWN                                                                    \
	"iVBORw0KGgoAAAANSUhEUgAAAGMAAABjAQMAAAC19SzWAAAABlBMVEUAAAD/\n"       \
	"//+l2Z/dAAAAAnRSTlP//8i138cAAAAJcEhZcwAACxIAAAsSAdLdfvwAAADm\n"       \
	"SURBVDiNzdQxDoMwDAXQjzKwlQtE4hrZciVyASgn6JWy+RqRuADZGCJcU7Vq\n"       \
	"F+psrae8wTh2LMCfgT/WCoTNcESjKXMZ2xJIDpqincgwIdSIzVyn0UmFCnGZ\n"       \
	"5Pi+2amO/siGj27PJJHjMr8neKrV2VHqvCp8UaZl94BDp4nJTnG5OpN19VdI\n"       \
	"kdRoypQG18/xdZdzrc7sXpL6myqfZF/kxRpNeTs+vyMFVZTQlgG20ySxQsag\n"       \
	"S9522iS7z5qOvfZW+ptVRRsYQJ2oDC3XSCpc/HNm38SSVLrNqnrsdQq0ZE2/\n"       \
	"/S/V6g5HoK/A7HrHrwAAAABJRU5ErkJggg==\n"
#define NUMBER                                                                 \
	"iVBORw0KGgoAAAANSUhEUgAAAFcAAABXAQMAAABLBksvAAAABlBMVEUAAAD/\n"       \
	"//+l2Z/dAAAAAnRSTlP//8i138cAAAAJcEhZcwAACxIAAAsSAdLdfvwAAACx\n"       \
	"SURBVDiNzdOxEYQgEAXQ7xjQBDO0QUZL0IB0QE2b2YYlaHYB4956zmmCS+qP\n"       \
	"XgDMLgvgO3iFVyDCAk7xxjXNNrNqsolrNB1H9J3ZdiwH+nrV0LTUL7VdvTQt\n"       \
	"2QX/O2l6DZg8l3Pvg7d5ZHLFsOqaqA5nnQ9mGktYIjTvAAzOHp8s2WZk0iz3\n"       \
	"MJlx96z4mO/HFd2/2Q3kdOdjfceTrzCsWeYblkSaj3cb7h6bfsO/u/MFziKj\n"       \
	"dn06BVkAAAAASUVORK5CYII=\n"

#define MESSAGE(text, image)                                                   \
	"From: ann@example.org\nSubject: hello\nMIME-Version: 1.0\n"           \
	"Content-Type: multipart/mixed; boundary=part\n\n"                     \
	"--part\nContent-Type: text/plain\n\n" text "\n"                       \
	"--part\nContent-Type: image/png\n"                                    \
	"Content-Transfer-Encoding: base64\n\n" image "--part--\n"

#define SENTENCE                                                               \
	"This is a sentence that goes on for a while, and says no more. "
#define LONG                                                                   \
	SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE         \
	    SENTENCE SENTENCE SENTENCE

static const ElmGroupCase cases[] = {
	{ "QR_CODE", TRUE, MESSAGE("Scan it.", FOREIGN) },
	{ "QR_CODE", FALSE, MESSAGE("Scan it.", NUMBER) },
	{ "QR_ONLY_LINK", TRUE, MESSAGE("Scan it.", FOREIGN) },
	{ "QR_ONLY_LINK", FALSE,
	    MESSAGE("Or see http://example.net/", FOREIGN) },
	{ "QR_SHORT_TEXT", TRUE, MESSAGE("Scan it.", FOREIGN) },
	{ "QR_SHORT_TEXT", FALSE, MESSAGE(LONG, FOREIGN) },
	{ "QR_SERVICE", TRUE, MESSAGE("Scan it.", SHORTENED) },
	{ "QR_SERVICE", FALSE, MESSAGE("Scan it.", FOREIGN) },
	{ "QR_ELSEWHERE", TRUE, MESSAGE("Scan it.", FOREIGN) },
	{ "QR_ELSEWHERE", FALSE, MESSAGE("Scan it.", OWN) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_qr, cases,
	    G_N_ELEMENTS(cases));
}
