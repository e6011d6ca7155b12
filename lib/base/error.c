#include "config.h"

#include "lib/base/error.h"

#include <sysexits.h>

G_DEFINE_QUARK(elm_error, elm_error)

int
elm_error_exit_status(const GError *error)
{
	static const int status[] = {
		[ELM_ERROR_USAGE] = EX_USAGE,
		[ELM_ERROR_CONFIG] = EX_CONFIG,
		[ELM_ERROR_DATA] = EX_DATAERR,
		[ELM_ERROR_UNAVAILABLE] = EX_UNAVAILABLE,
		[ELM_ERROR_TEMPORARY] = EX_TEMPFAIL,
	};

	if (error->domain != ELM_ERROR)
		return EX_TEMPFAIL;
	g_assert(error->code >= 0 && (gsize)error->code < G_N_ELEMENTS(status));
	return status[error->code];
}
