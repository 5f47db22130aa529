/**
 * The pages on which the program's office tries a draft. Read {@link
 * org.coursewatch.whatif.console.WhatIfPage}.
 */
@NullMarked
package org.coursewatch.whatif.console;

import org.jspecify.annotations.NullMarked;
