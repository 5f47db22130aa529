/**
 * SMART App Launch 2: how a person comes over from a record system with one of its patients, to the
 * course of that patient here. The record system says which patient is meant; who the person is,
 * the own sign-in says, as for every page. Read first: {@link org.coursewatch.smart.SmartPage}.
 */
@NullMarked
package org.coursewatch.smart;

import org.jspecify.annotations.NullMarked;
