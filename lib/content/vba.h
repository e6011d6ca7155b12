/* vba.h -- macros in Visual Basic, as office keeps them (MS-OVBA). */
#pragma once

#include "lib/content/active.h"
#include "lib/content/ole.h"

/* Add to @found the macros in @ole: the class MACRO, and the trait MACRO_AUTO
 * when one of them runs by itself. */
void elm_vba_look(ElmOle *ole, ElmFinding *found);
