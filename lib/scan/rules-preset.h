/* rules-preset.h -- the text of etc/attachment.rules, made by the build. */
#pragma once

/* NUL ends it. */
extern const char elm_rules_preset_text[];
