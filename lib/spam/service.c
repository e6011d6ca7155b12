#include "config.h"

#include "lib/spam/service.h"

#include <stdlib.h>
#include <string.h>

#define SHORTENER ELM_SERVICE_SHORTENER
#define PAGES ELM_SERVICE_PAGES
#define STORAGE ELM_SERVICE_STORAGE
#define FORM ELM_SERVICE_FORM
#define GATEWAY ELM_SERVICE_GATEWAY
#define MESSENGER ELM_SERVICE_MESSENGER
#define DYNAMIC ELM_SERVICE_DYNAMIC
#define TUNNEL ELM_SERVICE_TUNNEL
#define REDIRECTOR ELM_SERVICE_REDIRECTOR
#define APP ELM_SERVICE_APP
#define PROXY ELM_SERVICE_PROXY

/* Characters of a hash in base 32. */
#define CONTENT_ID_LEAST 46

typedef struct {
	const char *name; /* a host, or with the start of a path */
	guint service;
} Row;

/* Sorted by name: hosts under which others have theirs, and hosts where they
 * have a path. */
static const Row services[] = {
	/* clang-format off */
	{ "000webhost.com", PAGES }, { "000webhostapp.com", PAGES },
	{ "123formbuilder.com", FORM }, { "123formbuilder.io", FORM },
	{ "1drv.ms", STORAGE }, { "1url.com", SHORTENER },
	{ "20m.com", PAGES }, { "2no.co", SHORTENER },
	{ "3utilities.com", DYNAMIC }, { "42web.io", PAGES },
	{ "4everland.io", GATEWAY }, { "4shared.com", STORAGE },
	{ "4t.com", PAGES }, { "8m.com", PAGES }, { "abrir.link", SHORTENER },
	{ "accesscam.org", DYNAMIC }, { "acesse.one", SHORTENER },
	{ "acortar.link", SHORTENER }, { "adalo.com", APP },
	{ "adf.ly", SHORTENER }, { "adfoc.us", SHORTENER },
	{ "adservice.google.com", REDIRECTOR }, { "airtable.com", FORM },
	{ "aliyuncs.com", STORAGE }, { "amplifyapp.com", APP },
	{ "ampproject.org", PROXY }, { "angelfire.com", PAGES },
	{ "anonfiles.com", STORAGE }, { "anonym.to", REDIRECTOR },
	{ "anonymz.com", REDIRECTOR }, { "api.whatsapp.com", MESSENGER },
	{ "app.box.com", STORAGE }, { "app.link", SHORTENER },
	{ "appspot.com", APP }, { "ar.io", GATEWAY }, { "archive.is", PROXY },
	{ "archive.ph", PROXY }, { "arweave.net", GATEWAY },
	{ "atwebpages.com", PAGES }, { "awardspace.com", PAGES },
	{ "awsapprunner.com", APP }, { "azureedge.net", APP },
	{ "azurefd.net", APP }, { "azurestaticapps.net", APP },
	{ "azurewebsites.net", APP }, { "back4app.io", APP },
	{ "backblazeb2.com", STORAGE }, { "base44.app", APP },
	{ "bc.vc", SHORTENER }, { "beacons.ai", SHORTENER },
	{ "beehiiv.com", PAGES }, { "beepworld.de", PAGES },
	{ "bigcartel.com", PAGES }, { "bing.com/ck", REDIRECTOR },
	{ "bit.do", SHORTENER }, { "bit.ly", SHORTENER },
	{ "bitly.com", SHORTENER },
	{ "bl.ink", SHORTENER }, { "blob.core.windows.net", STORAGE },
	{ "blogspot.com", PAGES }, { "bolt.host", APP },
	{ "bom.so", SHORTENER }, { "bounceme.net", DYNAMIC },
	{ "box.com", STORAGE }, { "bravesites.com", PAGES },
	{ "bubbleapps.io", PAGES }, { "budurl.com", SHORTENER },
	{ "buff.ly", SHORTENER }, { "builderallwppro.com", PAGES },
	{ "byethost.com", PAGES }, { "camdvr.org", DYNAMIC },
	{ "canva.site", PAGES }, { "carrd.co", PAGES },
	{ "cdn.ampproject.org", PROXY }, { "cdn.discordapp.com", STORAGE },
	{ "cf-ipfs.com", GATEWAY }, { "changeip.com", DYNAMIC },
	{ "chat.whatsapp.com", MESSENGER }, { "chickenkiller.com", DYNAMIC },
	{ "chilp.it", SHORTENER }, { "chng.it", SHORTENER },
	{ "clck.ru", SHORTENER }, { "cli.gs", SHORTENER },
	{ "clickfunnels.com", PAGES }, { "clickmeter.com", SHORTENER },
	{ "cloud-object-storage.appdomain.cloud", STORAGE },
	{ "cloud.mail.ru", STORAGE }, { "cloudapp.azure.com", APP },
	{ "cloudapp.net", APP }, { "cloudflare-ipfs.com", GATEWAY },
	{ "cloudfront.net", APP }, { "cloudfunctions.net", APP },
	{ "cloudinary.com", STORAGE }, { "cloudns.be", DYNAMIC },
	{ "cloudns.cc", DYNAMIC }, { "cloudns.cl", DYNAMIC },
	{ "cloudns.ph", DYNAMIC }, { "codesandbox.io", APP },
	{ "cognitoforms.com", FORM },
	{ "cos.ap-guangzhou.myqcloud.com", STORAGE }, { "cpanel.site", PAGES },
	{ "crabdance.com", DYNAMIC }, { "crustwebsites.net", GATEWAY },
	{ "csb.app", APP }, { "cutt.ly", SHORTENER }, { "da.gd", SHORTENER },
	{ "ddns.info", DYNAMIC }, { "ddns.net", DYNAMIC },
	{ "ddnsfree.com", DYNAMIC }, { "ddnsgeek.com", DYNAMIC },
	{ "deno.dev", APP }, { "deref-mail.com", REDIRECTOR },
	{ "dereferer.me", REDIRECTOR }, { "devtunnels.ms", TUNNEL },
	{ "digitaloceanspaces.com", STORAGE }, { "dik.si", SHORTENER },
	{ "discord.com/invite", MESSENGER }, { "discord.gg", MESSENGER },
	{ "disk.yandex.ru", STORAGE },
	{ "dl.dropboxusercontent.com", STORAGE }, { "dlvr.it", SHORTENER },
	{ "dns04.com", DYNAMIC }, { "dnsalias.com", DYNAMIC },
	{ "dnsalias.net", DYNAMIC }, { "docs.google.com/forms", FORM },
	{ "docsend.com", STORAGE }, { "doodlekit.com", PAGES },
	{ "dorik.io", PAGES }, { "doubleclick.net", REDIRECTOR },
	{ "drive.google.com", STORAGE }, { "dropbox.com", STORAGE },
	{ "dropboxusercontent.com", STORAGE }, { "drs.yahoo.com", REDIRECTOR },
	{ "duckdns.org", DYNAMIC }, { "duckduckgo.com/l", REDIRECTOR },
	{ "durable.co", PAGES }, { "dweb.link", GATEWAY },
	{ "dwz.cn", SHORTENER }, { "dynamic-dns.net", DYNAMIC },
	{ "dynamics.com/forms", APP }, { "dyndns.biz", DYNAMIC },
	{ "dyndns.org", DYNAMIC }, { "dynu.net", DYNAMIC },
	{ "dynv6.net", DYNAMIC }, { "e-monsite.com", PAGES },
	{ "edgeone.app", PAGES }, { "edgeone.dev", PAGES },
	{ "elasticbeanstalk.com", APP }, { "emailmeform.com", FORM },
	{ "encr.pw", SHORTENER }, { "encurtador.com.br", SHORTENER },
	{ "epizy.com", PAGES }, { "eth.limo", GATEWAY },
	{ "eth.link", GATEWAY }, { "exit.sc", REDIRECTOR },
	{ "file.io", STORAGE }, { "filebase.io", GATEWAY },
	{ "filebin.net", STORAGE }, { "files.fm", STORAGE },
	{ "fillout.com", FORM }, { "firebaseapp.com", APP },
	{ "firebasestorage.googleapis.com", STORAGE }, { "fleek.co", GATEWAY },
	{ "fleek.cool", GATEWAY }, { "fly.dev", APP },
	{ "form.jotform.com", FORM }, { "formaloo.net", FORM },
	{ "formpl.us", FORM }, { "forms.app", FORM },
	{ "forms.cloud.microsoft", FORM }, { "forms.gle", FORM },
	{ "forms.microsoft.com", FORM }, { "forms.office.com", FORM },
	{ "forms.yandex.ru", FORM }, { "formsite.com", FORM },
	{ "formspree.io", FORM }, { "formstack.com", FORM },
	{ "formsubmit.co", FORM }, { "fortunecity.com", PAGES },
	{ "framer.ai", PAGES }, { "framer.app", PAGES },
	{ "framer.website", PAGES }, { "free.nf", PAGES },
	{ "freeddns.org", DYNAMIC }, { "freeonlinesurveys.com", FORM },
	{ "freeservers.com", PAGES }, { "galeon.com", PAGES },
	{ "gateway.ipfs.io", GATEWAY }, { "gateway.pinata.cloud", GATEWAY },
	{ "geocities.com", PAGES }, { "getform.io", FORM },
	{ "gg.gg", SHORTENER }, 
	{ "giize.com", DYNAMIC }, 
	
	{ "gleeze.com", DYNAMIC }, { "glideapp.io", APP },
	{ "glitch.me", PAGES }, { "godaddysites.com", PAGES },
	{ "gofile.io", STORAGE }, { "goo.gl", SHORTENER },
	{ "goo.su", SHORTENER }, { "google.com/amp", REDIRECTOR },
	{ "google.com/imgres", REDIRECTOR }, { "google.com/url", REDIRECTOR },
	{ "googleadservices.com", REDIRECTOR },
	{ "googleusercontent.com", PROXY }, { "great-site.net", PAGES },
	{ "han.gg", SHORTENER }, { "han.gl", SHORTENER },
	{ "hardbin.com", GATEWAY }, { "herokuapp.com", APP },
	{ "herokussl.com", APP }, { "homeip.net", DYNAMIC },
	{ "homestead.com", PAGES }, { "hopto.org", DYNAMIC },
	{ "hostinger.site", PAGES }, { "hpage.com", PAGES },
	{ "hpage.de", PAGES }, { "href.li", REDIRECTOR },
	{ "hsforms.com", FORM }, { "hsforms.net", FORM },
	{ "hyperurl.co", SHORTENER }, { "ibb.co", STORAGE },
	{ "icq.im", MESSENGER }, { "ift.tt", SHORTENER },
	{ "ignorelist.com", DYNAMIC }, { "imagekit.io", STORAGE },
	{ "imgur.com", STORAGE }, { "infinityfreeapp.com", PAGES },
	{ "infura-ipfs.io", GATEWAY }, { "instapage.com", PAGES },
	{ "inx.lv", SHORTENER }, { "ipfs.fleek.co", GATEWAY },
	{ "ipfs.infura.io", GATEWAY }, { "ipfs.io", GATEWAY },
	{ "ipns.co", GATEWAY }, { "is.gd", SHORTENER }, { "is.gy", SHORTENER },
	{ "issuu.com", STORAGE }, { "iwarp.com", PAGES },
	{ "jimdo.com", PAGES }, { "jimdofree.com", PAGES },
	{ "jimdosite.com", PAGES }, { "jotform.com", FORM },
	{ "jotform.me", FORM }, { "jotformeu.com", FORM },
	{ "jumpingcrab.com", DYNAMIC }, { "koyeb.app", APP },
	{ "kozow.com", DYNAMIC }, { "krakenfiles.com", STORAGE },
	{ "kurzelinks.de", SHORTENER }, { "kutt.it", SHORTENER },
	{ "l.ead.me", SHORTENER }, { "l.facebook.com", REDIRECTOR },
	{ "l.instagram.com", REDIRECTOR }, { "l1nk.dev", SHORTENER },
	{ "l1nq.com", SHORTENER }, { "lambda-url.us-east-1.on.aws", APP },
	{ "lc.cx", SHORTENER }, { "leadpages.co", PAGES },
	{ "lflink.com", DYNAMIC }, { "lhr.life", TUNNEL },
	{ "lihi.cc", SHORTENER }, { "lihi1.com", SHORTENER },
	{ "lin.ee", MESSENGER }, { "line.me", MESSENGER },
	{ "linkedin.com/redir", REDIRECTOR },
	{ "linkedin.com/slink", REDIRECTOR }, { "linkin.bio", SHORTENER },
	{ "linkr.bio", SHORTENER }, { "linktr.ee", SHORTENER },
	{ "linodeobjects.com", STORAGE }, 
	{ "lm.facebook.com", REDIRECTOR }, { "lnk.bio", SHORTENER },
	{ "lnkd.in", SHORTENER }, { "loca.lt", TUNNEL },
	{ "localhost.run", TUNNEL }, { "localtunnel.me", TUNNEL },
	{ "loseyourip.com", DYNAMIC }, { "lovable.app", APP },
	{ "lstu.fr", SHORTENER }, { "lycos.com", PAGES },
	{ "m.me", MESSENGER }, { "mailchimpsites.com", PAGES },
	{ "makeashorterlink.com", SHORTENER }, { "mcaf.ee", SHORTENER },
	{ "me-qr.com", SHORTENER }, { "me2.kr", SHORTENER },
	{ "mediafire.com", STORAGE }, 
	{ "mega.io", STORAGE }, { "mega.nz", STORAGE },
	{ "moonfruit.com", PAGES }, { "mooo.com", DYNAMIC },
	{ "moourl.com", SHORTENER }, { "mrbasic.com", DYNAMIC },
	{ "msn.com/redir", REDIRECTOR }, { "my.canva.site", PAGES },
	{ "myclickfunnels.com", PAGES }, { "myddns.me", DYNAMIC },
	{ "myfilebase.com", GATEWAY }, { "myftp.biz", DYNAMIC },
	{ "myftp.org", DYNAMIC }, { "mypinata.cloud", GATEWAY },
	{ "myqcloud.com", STORAGE }, { "myshopify.com", PAGES },
	{ "mystrikingly.com", PAGES }, { "myvnc.com", DYNAMIC },
	{ "mywire.org", DYNAMIC }, { "n9.cl", SHORTENER },
	{ "nethouse.ru", PAGES }, { "netlify.app", PAGES },
	{ "nftstorage.link", GATEWAY }, { "ngrok-free.app", TUNNEL },
	{ "ngrok-free.dev", TUNNEL }, { "ngrok.app", TUNNEL },
	{ "ngrok.dev", TUNNEL }, { "ngrok.io", TUNNEL }, { "ning.com", PAGES },
	{ "nip.io", DYNAMIC }, { "no-ip.biz", DYNAMIC },
	{ "no-ip.com", DYNAMIC }, { "no-ip.org", DYNAMIC },
	{ "northflank.app", APP }, { "notion.site", PAGES },
	{ "notlong.com", SHORTENER }, { "ns01.info", DYNAMIC },
	{ "nsupdate.info", DYNAMIC }, { "nullrefer.com", REDIRECTOR },
	{ "objectstorage.us-ashburn-1.oraclecloud.com", STORAGE },
	{ "ogy.de", SHORTENER }, { "ogylink.com", SHORTENER },
	{ "on-fleek.app", GATEWAY }, { "on.aws", APP },
	{ "ondigitalocean.app", APP }, { "onedrive.live.com", STORAGE },
	{ "onedumb.com", DYNAMIC }, { "onelink.me", SHORTENER },
	{ "onrender.com", APP }, { "ooguy.com", DYNAMIC },
	{ "oraclecloud.com", STORAGE }, { "ouo.io", SHORTENER },
	{ "out.reddit.com", REDIRECTOR }, { "over-blog.com", PAGES },
	{ "ow.ly", SHORTENER }, { "page.link", SHORTENER },
	{ "page4.com", PAGES }, { "pagekite.me", TUNNEL },
	{ "pages.dev", PAGES }, { "paperform.co", FORM },
	{ "pcloud.link", STORAGE }, { "photos.app.goo.gl", STORAGE },
	{ "picsee.io", SHORTENER }, { "pixeldrain.com", STORAGE },
	{ "po.st", SHORTENER }, { "podio.com", FORM },
	{ "portmap.io", TUNNEL }, { "postimg.cc", STORAGE },
	{ "powerappsportals.com", APP }, { "powerpages.microsoft.com", APP },
	{ "ppt.cc", SHORTENER }, { "pse.is", SHORTENER },
	{ "psee.io", SHORTENER }, { "pythonanywhere.com", APP },
	{ "q-r.to", SHORTENER }, { "qps.ru", SHORTENER },
	{ "qr.ae", SHORTENER }, { "qrco.de", SHORTENER },
	{ "qrs.ly", SHORTENER }, { "qualtrics.com", FORM },
	{ "questionpro.com", FORM }, { "r.jina.ai", PROXY },
	{ "r.search.yahoo.com", REDIRECTOR },
	{ "r2.cloudflarestorage.com", STORAGE }, { "r2.dev", STORAGE },
	{ "railway.app", APP }, { "rapidshare.com", STORAGE },
	{ "rb.gy", SHORTENER }, { "rd.yahoo.com", REDIRECTOR },
	{ "rds.yahoo.com", REDIRECTOR }, { "rebrand.ly", SHORTENER },
	{ "redirectme.net", DYNAMIC }, { "rentry.co", PAGES },
	{ "repl.co", PAGES }, { "replit.app", PAGES },
	{ "reurl.cc", SHORTENER }, { "rf.gd", PAGES },
	{ "rotf.lol", SHORTENER }, { "run.app", APP }, { "s.id", SHORTENER },
	{ "s3.amazonaws.com", STORAGE }, { "scribd.com", STORAGE },
	{ "script.google.com", APP }, { "selfhost.eu", DYNAMIC },
	{ "sendspace.com", STORAGE }, { "serveblog.net", DYNAMIC },
	{ "serveftp.com", DYNAMIC }, { "servehttp.com", DYNAMIC },
	{ "serveo.net", TUNNEL }, { "sexidude.com", DYNAMIC },
	{ "share.hsforms.com", FORM }, { "sharefile.com", STORAGE },
	{ "sharepoint.com", APP }, { "shorl.com", SHORTENER },
	{ "short.gy", SHORTENER }, { "shorte.st", SHORTENER },
	{ "shorten.is", SHORTENER }, { "shorter.me", SHORTENER },
	{ "shortlink.de", SHORTENER }, { "shorturl.at", SHORTENER },
	{ "shorturl.gg", SHORTENER }, { "shrtco.de", SHORTENER },
	{ "shrunk.net", SHORTENER }, { "siasky.net", GATEWAY },
	{ "signal.me", MESSENGER }, { "simdif.com", PAGES },
	{ "site123.me", PAGES }, { "sites.google.com", APP },
	{ "skynetfree.net", GATEWAY }, { "skyportal.xyz", GATEWAY },
	{ "slack-redir.net", REDIRECTOR }, { "smartsheet.com", FORM },
	{ "snapchat.com", MESSENGER }, { "snip.ly", SHORTENER },
	{ "snipurl.com", SHORTENER }, { "snurl.com", SHORTENER },
	{ "softr.app", APP }, { "soo.gd", SHORTENER }, { "spdns.de", DYNAMIC },
	{ "spheron.link", GATEWAY }, { "spr.ly", SHORTENER },
	{ "square.site", PAGES }, { "squarespace.com", PAGES },
	{ "srd.yahoo.com", REDIRECTOR }, { "sslip.io", DYNAMIC },
	{ "stackblitz.io", APP }, { "stacker.app", APP },
	{ "steamcommunity.com/linkfilter", REDIRECTOR },
	{ "storage.cloud.google.com", STORAGE },
	{ "storage.googleapis.com", STORAGE }, { "storenvy.com", PAGES },
	{ "storry.tv", GATEWAY }, { "strangled.net", DYNAMIC },
	{ "streamlit.app", APP }, { "strikingly.com", PAGES },
	{ "suo.im", SHORTENER },
	{ "surge.sh", PAGES }, { "surl.li", SHORTENER },
	{ "surl.lu", SHORTENER }, { "surveyheart.com", FORM },
	{ "surveymonkey.com", FORM }, { "survio.com", FORM },
	{ "systeme.io", PAGES }, { "sytes.net", DYNAMIC },
	{ "t.cn", SHORTENER }, { "t.co", SHORTENER }, { "t.ly", SHORTENER },
	{ "t.me", MESSENGER }, { "t.umblr.com", REDIRECTOR },
	{ "t2m.io", SHORTENER }, { "tally.so", FORM }, { "telegra.ph", PAGES },
	{ "telegram.dog", MESSENGER }, { "telegram.me", MESSENGER },
	{ "telegram.org", MESSENGER }, { "teletype.in", PAGES },
	{ "theworkpc.com", DYNAMIC }, { "threema.id", MESSENGER },
	{ "tilda.ws", PAGES }, { "tini.to", SHORTENER },
	{ "tinu.be", SHORTENER }, { "tiny.cc", SHORTENER },
	{ "tinylink.com", SHORTENER }, { "tinyurl.com", SHORTENER },
	{ "tlny.io", SHORTENER }, { "tny.im", SHORTENER },
	{ "tr.im", SHORTENER }, { "transfer.sh", STORAGE },
	{ "translate.goog", PROXY },
	{ "translate.google.com/translate", PROXY }, { "trib.al", SHORTENER },
	{ "tripod.com", PAGES }, { "trycloudflare.com", TUNNEL },
	{ "tumblr.com", PAGES }, { "twilightparadox.com", DYNAMIC },
	{ "typeform.com", FORM }, { "u.to", SHORTENER }, { "ucoz.com", PAGES },
	{ "ucoz.net", PAGES }, { "ukit.me", PAGES }, { "umso.co", PAGES },
	{ "unbouncepages.com", PAGES }, { "uploadfiles.io", STORAGE },
	{ "url.cn", SHORTENER }, { "urlr.me", SHORTENER },
	{ "urly.it", SHORTENER }, { "urlz.fr", SHORTENER },
	{ "us.to", DYNAMIC }, { "v.gd", SHORTENER }, { "v.ht", SHORTENER },
	{ "vercel.app", PAGES }, { "viber.com", MESSENGER },
	{ "virtualave.net", PAGES }, { "vk.cc", SHORTENER },
	{ "vk.com/away.php", REDIRECTOR }, { "vur.me", SHORTENER },
	{ "w3s.link", GATEWAY }, { "wa.link", MESSENGER },
	{ "wa.me", MESSENGER }, { "wasabisys.com", STORAGE },
	{ "we.tl", STORAGE }, { "web.app", APP }, { "web.archive.org", PROXY },
	{ "web.core.windows.net", STORAGE },
	{ "webcache.googleusercontent.com", PROXY },
	{ "webcindario.com", PAGES }, { "webcontainer.io", APP },
	{ "webflow.io", PAGES }, { "webnode.com", PAGES },
	{ "webnode.page", PAGES }, { "webredirect.org", DYNAMIC },
	{ "webs.com", PAGES }, { "weebly.com", PAGES },
	{ "weeblysite.com", PAGES }, { "wetransfer.com", STORAGE },
	{ "whatsapp.com", MESSENGER }, { "wixsite.com", PAGES },
	{ "wixstudio.io", PAGES }, { "wordpress.com", PAGES },
	{ "workers.dev", APP }, 
	{ "wpenginepowered.com", PAGES }, { "wufoo.com", FORM },
	{ "x.co", SHORTENER }, { "xrl.us", SHORTENER }, { "yadi.sk", STORAGE },
	{ "ydns.eu", DYNAMIC }, { "yolasite.com", PAGES },
	{ "yourls.org", SHORTENER }, { "youtube.com/redirect", REDIRECTOR },
	{ "zapto.org", DYNAMIC }, { "zfrmz.com", FORM },
	{ "zippyshare.com", STORAGE }, { "zohopublic.com", FORM },
	{ "zpr.io", SHORTENER }, { "zurl.co", SHORTENER },
	{ "zyrosite.com", PAGES }, { "zzb.bz", SHORTENER },
	/* clang-format on */
};

typedef struct {
	const char *tld;
	guint abuse;
} Tld;

/* Sorted.  Those that were free or nearly so, and led the abuse statistics of
 * registries and block lists for years. */
static const Tld tlds[] = {
	/* clang-format off */
	{ "accountant", 2 }, { "accountants", 2 }, { "asia", 1 },
	{ "autos", 2 }, { "bar", 2 }, { "beauty", 2 }, { "best", 2 },
	{ "bid", 2 }, { "biz", 1 }, { "black", 1 }, { "blue", 1 },
	{ "boats", 2 }, { "bond", 2 }, { "buzz", 2 }, { "cam", 2 },
	{ "capital", 1 }, { "casa", 2 }, { "cash", 1 }, { "cc", 1 },
	{ "center", 1 }, { "cf", 2 }, { "cfd", 2 }, { "click", 2 },
	{ "cloud", 1 }, { "club", 1 }, { "country", 1 }, { "credit", 1 },
	{ "cricket", 2 }, { "cyou", 2 }, { "date", 2 }, { "digital", 1 },
	{ "download", 2 }, { "email", 1 }, { "faith", 2 }, { "finance", 1 },
	{ "fit", 2 }, { "fun", 1 }, { "fund", 1 }, { "ga", 2 }, { "gdn", 2 },
	{ "golf", 2 }, { "gq", 2 }, { "guru", 1 }, { "hair", 2 },
	{ "homes", 2 }, { "host", 2 }, { "icu", 2 }, { "info", 1 },
	{ "kim", 2 }, { "lat", 2 }, { "life", 1 }, { "link", 1 },
	{ "live", 1 }, { "loan", 2 }, { "lol", 2 }, { "ltd", 1 },
	{ "makeup", 2 }, { "men", 2 }, { "ml", 2 }, { "mobi", 1 },
	{ "mom", 2 }, { "money", 1 }, { "monster", 2 }, { "motorcycles", 2 },
	{ "mov", 2 }, { "ninja", 1 }, { "one", 1 }, { "online", 1 },
	{ "party", 2 }, { "pink", 1 }, { "press", 1 }, { "pro", 1 },
	{ "pw", 2 }, { "quest", 2 }, { "racing", 2 }, { "red", 1 },
	{ "ren", 1 }, { "rest", 2 }, { "review", 2 }, { "rocks", 1 },
	{ "sbs", 2 }, { "science", 2 }, { "services", 1 }, { "shop", 1 },
	{ "site", 1 }, { "skin", 2 }, { "solutions", 1 }, { "space", 1 },
	{ "store", 1 }, { "stream", 2 }, { "su", 1 }, { "support", 1 },
	{ "surf", 2 }, { "tax", 1 }, { "tech", 1 }, { "tk", 2 },
	{ "today", 1 }, { "top", 2 }, { "trade", 2 }, { "uno", 2 },
	{ "vip", 2 }, { "wang", 2 }, { "website", 1 }, { "win", 2 },
	{ "work", 1 }, { "world", 1 }, { "ws", 1 }, { "xin", 1 }, { "xyz", 1 },
	{ "yachts", 2 }, { "zip", 2 }, { "zone", 1 },
	/* clang-format on */
};

/* A host, and the first step of a path there, or nothing. */
typedef struct {
	const char *host;
	const char *step;
	gsize length; /* of @step */
} Place;

/* Compares @length octets of @text and the NUL behind them with @name. */
static int
compare(const char *text, gsize length, const char *name)
{
	int order = strncmp(text, name, length);

	return order != 0 ? order : -(int)(guchar)name[length];
}

static int
by_place(const void *key, const void *row)
{
	const Place *place = key;
	const char *name = ((const Row *)row)->name;
	gsize length = strlen(place->host);
	int order = strncmp(place->host, name, length);

	if (order != 0)
		return order;
	if (place->length == 0)
		return -(int)(guchar)name[length];
	if (name[length] != '/')
		return '/' - (int)(guchar)name[length];
	return compare(place->step, place->length, name + length + 1);
}

static int
by_tld(const void *key, const void *row)
{
	return strcmp(key, ((const Tld *)row)->tld);
}

static guint
find(const Place *place)
{
	const Row *row = bsearch(place, services, G_N_ELEMENTS(services),
	    sizeof(Row), by_place);

	return row != NULL ? row->service : 0;
}

/* Content addresses show in the host or in the path of any gateway; those in a
 * host are of base 32, and long. */
static gboolean
is_content_address(const ElmUrl *url)
{
	return g_str_has_prefix(url->path, "/ipfs/") ||
	       g_str_has_prefix(url->path, "/ipns/") ||
	       (strcspn(url->host, ".") >= CONTENT_ID_LEAST &&
		   (strstr(url->host, ".ipfs.") != NULL ||
		       strstr(url->host, ".ipns.") != NULL));
}

/* Buckets name their region: x.s3.eu-central-1.amazonaws.com. */
static gboolean
is_bucket(const char *host)
{
	const char *at = strstr(host, "s3");

	return g_str_has_suffix(host, ".amazonaws.com") && at != NULL &&
	       (at == host || at[-1] == '.') && (at[2] == '.' || at[2] == '-');
}

/* google.com/url is in the table; google.de/url and all its sisters are not. */
static gboolean
is_google_redirect(const ElmUrl *url)
{
	return (g_str_has_prefix(url->host, "www.google.") ||
		   g_str_has_prefix(url->host, "google.")) &&
	       (g_str_has_prefix(url->path, "/url?") ||
		   g_str_has_prefix(url->path, "/amp/"));
}

guint
elm_service_of(const ElmUrl *url)
{
	const char *step = url->path + (*url->path == '/');
	const char *host = url->host;
	const char *dot;
	guint services_found = 0;

	if (is_google_redirect(url))
		services_found |= ELM_SERVICE_REDIRECTOR;
	if (is_content_address(url))
		services_found |= ELM_SERVICE_GATEWAY;
	if (is_bucket(url->host))
		services_found |= ELM_SERVICE_STORAGE;
	while ((dot = strchr(host, '.')) != NULL) {
		const Place whole = { host, "", 0 };
		const Place part = { host, step, strcspn(step, "/?#;") };

		services_found |= find(&whole);
		if (part.length > 0)
			services_found |= find(&part);
		host = dot + 1;
	}
	return services_found;
}

guint
elm_service_tld_abuse(const char *host)
{
	const char *dot = strrchr(host, '.');
	const Tld *tld;

	if (dot == NULL)
		return 0;
	tld = bsearch(dot + 1, tlds, G_N_ELEMENTS(tlds), sizeof(Tld), by_tld);
	return tld != NULL ? tld->abuse : 0;
}
