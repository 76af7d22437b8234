/** Says in plain words what happened, what a thread will do, why it cannot, and why a command was refused. */
@NullMarked
package dev.waitline.narrate;

import org.jspecify.annotations.NullMarked;
