/* phrase.h -- what a text says: phrases by theme, in many languages.
 *
 * The phrases are in etc/phrases, compiled in. */
#pragma once

#include <glib.h>

/* In the order of etc/phrases/themes.phrases. */
typedef enum {
	ELM_THEME_ADVANCE_FEE, /* a fortune for a small fee: "419" */
	ELM_THEME_EXTORTION,   /* pay, or all will see the video */
	ELM_THEME_JOB,         /* money mules, work at home */
	ELM_THEME_PRIZE,       /* lotteries, rewards, surveys */
	ELM_THEME_PARCEL,      /* fees for deliveries */
	ELM_THEME_PAYMENT,     /* failed payments, false invoices */
	ELM_THEME_GIFT_CARD,   /* buy some and send the codes */
	ELM_THEME_CALLBACK,    /* call us about this charge */
	ELM_THEME_ACCOUNT,     /* verify your account */
	ELM_THEME_MAILBOX,     /* your mailbox is full */
	ELM_THEME_DOCUMENT,    /* shared files, voicemail, signatures */
	ELM_THEME_AUTHORITY,   /* tax refunds, fines, courts */
	ELM_THEME_URGENCY,     /* now, today, last warning */
	ELM_THEME_PHARMACY,
	ELM_THEME_ADULT,
	ELM_THEME_GAMBLING,
	ELM_THEME_LOAN, /* mortgages, debts, insurance */
	ELM_THEME_RICHES,
	ELM_THEME_INVESTMENT, /* stocks, crypto currencies */
	ELM_THEME_HEALTH,
	ELM_THEME_LUXURY,
	ELM_THEME_SOFTWARE,
	ELM_THEME_DIPLOMA,
	ELM_THEME_PROMOTION,   /* search engines, web design, address lists */
	ELM_THEME_OPT_OUT,     /* "this is not spam" */
	ELM_THEME_GREETING,    /* dear customer */
	ELM_THEME_DESK,        /* are you at your desk: the boss who is none */
	ELM_THEME_CRYPTO,      /* names of crypto currencies */
	ELM_THEME_FREE,        /* offers, guarantees */
	ELM_THEME_CLICK,       /* click here */
	ELM_THEME_UNSUBSCRIBE, /* footers of mass mail */
	ELM_THEME_ABSENCE,     /* automatic answers */
	ELM_THEME_UNDELIVERED, /* bounces */
	ELM_THEME_ATTRIBUTION, /* "on Monday somebody wrote" */
	ELM_THEME_CLOSING,     /* best regards */
	ELM_THEME_TECHNICAL,
	ELM_THEME_MEETING, /* people at work together */
	ELM_THEMES
} ElmTheme;

#define ELM_PHRASE_SPANS 3

/* Where a phrase stands. */
typedef struct {
	gsize offset;
	gsize length;
	gboolean is_subject;
} ElmPhraseSpan;

/* What was found of one theme. */
typedef struct {
	guint weight;  /* of all its phrases, each counted once */
	guint phrases; /* how many different ones */
	guint subject; /* the weight of those in the subject */
	ElmPhraseSpan spans[ELM_PHRASE_SPANS]; /* the first of them */
} ElmPhraseHits;

typedef struct {
	ElmPhraseHits themes[ELM_THEMES];
	gsize size; /* octets of text looked at */
} ElmPhrases;

/* "advance-fee" ... */
const char *elm_phrase_theme(ElmTheme theme);

/* Look for all phrases in the skeletons @subject and @text; of a long text the
 * first 32 KiB and the last 8 are read.  The caller frees with g_free(). */
ElmPhrases *elm_phrases_new(const char *subject, const char *text);
