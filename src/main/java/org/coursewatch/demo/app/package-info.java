/**
 * Lives demo stories through the use cases that people use. Exists in development and in tests
 * only: the packaged service leaves these classes out when it is built.
 */
@NullMarked
package org.coursewatch.demo.app;

import org.jspecify.annotations.NullMarked;
