/**
 * What TeaVM's class library lacks of the JDK's, as far as Waitline uses it, in one place. Nothing in it runs on a JVM, except
 * while the page's script is made.
 */
@NullMarked
package dev.waitline.page.jdk;

import org.jspecify.annotations.NullMarked;
