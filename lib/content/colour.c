#include "config.h"

#include "lib/content/colour.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST 32     /* octets of a colour that are looked at */
#define FAINT 0.1      /* opacity that hardly shows */
#define NEAR_ENOUGH 36 /* sum of the differences of the channels */

typedef struct {
	const char name[24];
	guint32 colour;
} Name;

/* CSS Color 4, 6.1. */
/* clang-format off */
static const Name names[] = {
	{ "aliceblue", 0xf0f8ff }, { "antiquewhite", 0xfaebd7 },
	{ "aqua", 0x00ffff }, { "aquamarine", 0x7fffd4 }, { "azure", 0xf0ffff },
	{ "beige", 0xf5f5dc }, { "bisque", 0xffe4c4 }, { "black", 0x000000 },
	{ "blanchedalmond", 0xffebcd }, { "blue", 0x0000ff },
	{ "blueviolet", 0x8a2be2 }, { "brown", 0xa52a2a },
	{ "burlywood", 0xdeb887 }, { "cadetblue", 0x5f9ea0 },
	{ "chartreuse", 0x7fff00 }, { "chocolate", 0xd2691e },
	{ "coral", 0xff7f50 }, { "cornflowerblue", 0x6495ed },
	{ "cornsilk", 0xfff8dc }, { "crimson", 0xdc143c }, { "cyan", 0x00ffff },
	{ "darkblue", 0x00008b }, { "darkcyan", 0x008b8b },
	{ "darkgoldenrod", 0xb8860b }, { "darkgray", 0xa9a9a9 },
	{ "darkgreen", 0x006400 }, { "darkgrey", 0xa9a9a9 },
	{ "darkkhaki", 0xbdb76b }, { "darkmagenta", 0x8b008b },
	{ "darkolivegreen", 0x556b2f }, { "darkorange", 0xff8c00 },
	{ "darkorchid", 0x9932cc }, { "darkred", 0x8b0000 },
	{ "darksalmon", 0xe9967a }, { "darkseagreen", 0x8fbc8f },
	{ "darkslateblue", 0x483d8b }, { "darkslategray", 0x2f4f4f },
	{ "darkslategrey", 0x2f4f4f }, { "darkturquoise", 0x00ced1 },
	{ "darkviolet", 0x9400d3 }, { "deeppink", 0xff1493 },
	{ "deepskyblue", 0x00bfff }, { "dimgray", 0x696969 },
	{ "dimgrey", 0x696969 }, { "dodgerblue", 0x1e90ff },
	{ "firebrick", 0xb22222 }, { "floralwhite", 0xfffaf0 },
	{ "forestgreen", 0x228b22 }, { "fuchsia", 0xff00ff },
	{ "gainsboro", 0xdcdcdc }, { "ghostwhite", 0xf8f8ff },
	{ "gold", 0xffd700 }, { "goldenrod", 0xdaa520 }, { "gray", 0x808080 },
	{ "green", 0x008000 }, { "greenyellow", 0xadff2f },
	{ "grey", 0x808080 }, { "honeydew", 0xf0fff0 }, { "hotpink", 0xff69b4 },
	{ "indianred", 0xcd5c5c }, { "indigo", 0x4b0082 },
	{ "ivory", 0xfffff0 }, { "khaki", 0xf0e68c }, { "lavender", 0xe6e6fa },
	{ "lavenderblush", 0xfff0f5 }, { "lawngreen", 0x7cfc00 },
	{ "lemonchiffon", 0xfffacd }, { "lightblue", 0xadd8e6 },
	{ "lightcoral", 0xf08080 }, { "lightcyan", 0xe0ffff },
	{ "lightgoldenrodyellow", 0xfafad2 }, { "lightgray", 0xd3d3d3 },
	{ "lightgreen", 0x90ee90 }, { "lightgrey", 0xd3d3d3 },
	{ "lightpink", 0xffb6c1 }, { "lightsalmon", 0xffa07a },
	{ "lightseagreen", 0x20b2aa }, { "lightskyblue", 0x87cefa },
	{ "lightslategray", 0x778899 }, { "lightslategrey", 0x778899 },
	{ "lightsteelblue", 0xb0c4de }, { "lightyellow", 0xffffe0 },
	{ "lime", 0x00ff00 }, { "limegreen", 0x32cd32 }, { "linen", 0xfaf0e6 },
	{ "magenta", 0xff00ff }, { "maroon", 0x800000 },
	{ "mediumaquamarine", 0x66cdaa }, { "mediumblue", 0x0000cd },
	{ "mediumorchid", 0xba55d3 }, { "mediumpurple", 0x9370db },
	{ "mediumseagreen", 0x3cb371 }, { "mediumslateblue", 0x7b68ee },
	{ "mediumspringgreen", 0x00fa9a }, { "mediumturquoise", 0x48d1cc },
	{ "mediumvioletred", 0xc71585 }, { "midnightblue", 0x191970 },
	{ "mintcream", 0xf5fffa }, { "mistyrose", 0xffe4e1 },
	{ "moccasin", 0xffe4b5 }, { "navajowhite", 0xffdead },
	{ "navy", 0x000080 }, { "oldlace", 0xfdf5e6 }, { "olive", 0x808000 },
	{ "olivedrab", 0x6b8e23 }, { "orange", 0xffa500 },
	{ "orangered", 0xff4500 }, { "orchid", 0xda70d6 },
	{ "palegoldenrod", 0xeee8aa }, { "palegreen", 0x98fb98 },
	{ "paleturquoise", 0xafeeee }, { "palevioletred", 0xdb7093 },
	{ "papayawhip", 0xffefd5 }, { "peachpuff", 0xffdab9 },
	{ "peru", 0xcd853f }, { "pink", 0xffc0cb }, { "plum", 0xdda0dd },
	{ "powderblue", 0xb0e0e6 }, { "purple", 0x800080 }, { "rebeccapurple", 0x663399 }, { "red", 0xff0000 },
	{ "rosybrown", 0xbc8f8f }, { "royalblue", 0x4169e1 },
	{ "saddlebrown", 0x8b4513 }, { "salmon", 0xfa8072 },
	{ "sandybrown", 0xf4a460 }, { "seagreen", 0x2e8b57 },
	{ "seashell", 0xfff5ee }, { "sienna", 0xa0522d },
	{ "silver", 0xc0c0c0 }, { "skyblue", 0x87ceeb },
	{ "slateblue", 0x6a5acd }, { "slategray", 0x708090 },
	{ "slategrey", 0x708090 }, { "snow", 0xfffafa },
	{ "springgreen", 0x00ff7f }, { "steelblue", 0x4682b4 },
	{ "tan", 0xd2b48c }, { "teal", 0x008080 }, { "thistle", 0xd8bfd8 },
	{ "tomato", 0xff6347 }, { "turquoise", 0x40e0d0 },
	{ "violet", 0xee82ee }, { "wheat", 0xf5deb3 }, { "white", 0xffffff },
	{ "whitesmoke", 0xf5f5f5 }, { "yellow", 0xffff00 },
	{ "yellowgreen", 0x9acd32 },
};
/* clang-format on */

static int
by_name(const void *key, const void *row)
{
	return strcmp(key, ((const Name *)row)->name);
}

static guint32
channels(double red, double green, double blue)
{
	return (guint32)(CLAMP(red, 0, 255) + 0.5) << 16 |
	       (guint32)(CLAMP(green, 0, 255) + 0.5) << 8 |
	       (guint32)(CLAMP(blue, 0, 255) + 0.5);
}

static guint32
parse_hex(const char *text)
{
	gsize length = strspn(text, "0123456789abcdef");
	guint64 number;

	if (text[length] != '\0')
		return ELM_COLOUR_NONE;
	number = g_ascii_strtoull(text, NULL, 16);
	if ((length == 4 && (number & 0xF) == 0) ||
	    (length == 8 && (number & 0xFF) < 0xFF * FAINT))
		return ELM_COLOUR_CLEAR;
	if (length == 4 || length == 8)
		number >>= length;
	if (length == 3 || length == 4)
		return (guint32)((number >> 8 & 0xF) * 0x110000 +
				 (number >> 4 & 0xF) * 0x1100 +
				 (number & 0xF) * 0x11);
	return length == 6 || length == 8 ? (guint32)number : ELM_COLOUR_NONE;
}

/* One channel of hsl() (CSS Color 4, 7.1). */
static double
hue_channel(double hue, double saturation, double lightness, double n)
{
	double k = fmod(n + hue / 30, 12);
	double a = saturation * MIN(lightness, 1 - lightness);

	k = k < 0 ? k + 12 : k;
	return 255 * (lightness - a * MAX(-1, MIN(MIN(k - 3, 9 - k), 1)));
}

/* "rgb(" and "hsl(" with numbers or percentages, commas or blanks. */
static guint32
parse_function(const char *text)
{
	gboolean is_hue = g_str_has_prefix(text, "hsl");
	double value[4] = { 0, 0, 0, 1 };
	const char *at = strchr(text, '(') + 1;
	gsize n;

	for (n = 0; n < G_N_ELEMENTS(value); n++) {
		char *end;

		at += strspn(at, " ,/\t\n");
		value[n] = g_ascii_strtod(at, &end);
		if (end == at || !isfinite(value[n]))
			break;
		if (*end == '%')
			value[n] *= n == 3 || is_hue ? 0.01 : 2.55;
		at = end + strcspn(end, " ,/)");
	}
	if (n < 3)
		return ELM_COLOUR_NONE;
	if (n == 4 && value[3] < FAINT)
		return ELM_COLOUR_CLEAR;
	if (!is_hue)
		return channels(value[0], value[1], value[2]);
	value[1] = CLAMP(value[1], 0, 1);
	value[2] = CLAMP(value[2], 0, 1);
	return channels(hue_channel(value[0], value[1], value[2], 0),
	    hue_channel(value[0], value[1], value[2], 8),
	    hue_channel(value[0], value[1], value[2], 4));
}

guint32
elm_colour_parse(ElmSpan text)
{
	char word[LONGEST + 1];
	gsize length = 0;
	const Name *row;

	for (gsize i = 0; i < text.size && length < LONGEST; i++) {
		char c = g_ascii_tolower((char)text.data[i]);

		if (length > 0 || !g_ascii_isspace(c))
			word[length++] = c;
	}
	while (length > 0 && g_ascii_isspace(word[length - 1]))
		length--;
	word[length] = '\0';
	if (word[0] == '#')
		return parse_hex(word + 1);
	if (strncmp(word, "rgb", 3) == 0 || strncmp(word, "hsl", 3) == 0)
		return strchr(word, '(') != NULL ? parse_function(word)
						 : ELM_COLOUR_NONE;
	if (strcmp(word, "transparent") == 0)
		return ELM_COLOUR_CLEAR;
	row = bsearch(word, names, G_N_ELEMENTS(names), sizeof(names[0]),
	    by_name);
	return row != NULL ? row->colour : ELM_COLOUR_NONE;
}

guint32
elm_colour_parse_old(ElmSpan text)
{
	guint32 colour = elm_colour_parse(text);
	char word[LONGEST + 1] = "";

	if (colour != ELM_COLOUR_NONE || text.size == 0 ||
	    text.size > LONGEST || text.data[0] == '#')
		return colour;
	for (gsize i = 0; i < text.size; i++)
		word[i] = g_ascii_tolower((char)text.data[i]);
	return parse_hex(word);
}

gboolean
elm_colour_is_near(guint32 a, guint32 b)
{
	int sum = 0;

	if (a > 0xFFFFFF || b > 0xFFFFFF)
		return FALSE;
	for (guint shift = 0; shift < 24; shift += 8)
		sum += abs((int)(a >> shift & 0xFF) - (int)(b >> shift & 0xFF));
	return sum <= NEAR_ENOUGH;
}
