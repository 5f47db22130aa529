/**
 * Invented people and courses for trying the service out, in development and in tests only. A
 * {@link org.coursewatch.demo.Story} is worked out here from a seed and a day; the use cases live
 * it through, with instants counted back from now, so that every fact has passed the rules of its
 * day. Read {@link org.coursewatch.demo.Plot} first, then {@link org.coursewatch.demo.StoryTeller}.
 */
@NullMarked
package org.coursewatch.demo;

import org.jspecify.annotations.NullMarked;
