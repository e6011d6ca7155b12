/* groups.h -- the groups of tests, in the order in which they are looked at.
 *
 * A group is one line here, one in Makefile.am, and a file group-NAME.c that
 * ends in
 *
 *     const ElmGroup elm_group_NAME = ELM_GROUP("name", "meaning", tests);
 */
#pragma once

#include "lib/spam/evidence.h"

/* clang-format off */
#define ELM_GROUPS(GROUP) \
	GROUP(account) \
	GROUP(adult) \
	GROUP(advance_fee) \
	GROUP(alternatives) \
	GROUP(amount) \
	GROUP(attachment_lure) \
	GROUP(attachment_name) \
	GROUP(attachment_type) \
	GROUP(authentication) \
	GROUP(authority) \
	GROUP(bounce) \
	GROUP(bulk) \
	GROUP(callback) \
	GROUP(correspondence) \
	GROUP(crypto) \
	GROUP(date) \
	GROUP(desk) \
	GROUP(disguise) \
	GROUP(display_name) \
	GROUP(document) \
	GROUP(empty) \
	GROUP(encoding) \
	GROUP(envelope) \
	GROUP(extortion) \
	GROUP(freemail) \
	GROUP(gambling) \
	GROUP(gibberish) \
	GROUP(gift_card) \
	GROUP(goods) \
	GROUP(greeting) \
	GROUP(header) \
	GROUP(health) \
	GROUP(helo) \
	GROUP(hijack) \
	GROUP(honest) \
	GROUP(html_active) \
	GROUP(html_broken) \
	GROUP(html_hidden) \
	GROUP(images) \
	GROUP(investment) \
	GROUP(job) \
	GROUP(language) \
	GROUP(link_brand) \
	GROUP(link_form) \
	GROUP(link_host) \
	GROUP(link_recipient) \
	GROUP(link_service) \
	GROUP(link_set) \
	GROUP(link_text) \
	GROUP(list) \
	GROUP(loan) \
	GROUP(lookalike) \
	GROUP(luxury) \
	GROUP(mailer) \
	GROUP(message_id) \
	GROUP(mime_ambiguity) \
	GROUP(mime_encoding) \
	GROUP(mime_type) \
	GROUP(offer) \
	GROUP(opt_out) \
	GROUP(origin) \
	GROUP(parcel) \
	GROUP(payment) \
	GROUP(pharmacy) \
	GROUP(prize) \
	GROUP(promotion) \
	GROUP(qr) \
	GROUP(received) \
	GROUP(recipients) \
	GROUP(riches) \
	GROUP(scanned) \
	GROUP(script) \
	GROUP(sender) \
	GROUP(spelling) \
	GROUP(subject) \
	GROUP(thread) \
	GROUP(workshop) \
	/* the end */
/* clang-format on */

#define ELM_GROUP_DECLARE(name) extern const ElmGroup elm_group_##name;
ELM_GROUPS(ELM_GROUP_DECLARE)
