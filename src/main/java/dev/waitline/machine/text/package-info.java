/** Values as text: repr, formats, dates, the messages of system errors. */
@NullMarked
package dev.waitline.machine.text;

import org.jspecify.annotations.NullMarked;
