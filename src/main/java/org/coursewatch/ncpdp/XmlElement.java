package org.coursewatch.ncpdp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a message. Names are compared without capitals: prototypes write them in both ways.
 *
 * @param name without prefix
 * @param attributes without those that have a prefix
 * @param children in their order
 * @param text of the element itself, without blanks around it; empty for none
 */
record XmlElement(
    String name, Map<String, String> attributes, List<XmlElement> children, String text) {

  XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** An element with {@code children}; those that are null are left out. */
  static XmlElement of(String name, @Nullable XmlElement... children) {
    List<XmlElement> present = Arrays.stream(children).filter(Objects::nonNull).toList();
    return new XmlElement(name, Map.of(), present, "");
  }

  /** An element with text; null for none. */
  static XmlElement leaf(String name, @Nullable String text) {
    return new XmlElement(name, Map.of(), List.of(), text == null ? "" : text);
  }

  boolean isCalled(String other) {
    return name.equalsIgnoreCase(other);
  }

  /** Whether neither it nor anything in it says anything. */
  boolean isEmpty() {
    return text.isEmpty() && children.stream().allMatch(XmlElement::isEmpty);
  }

  /** The first element at the end of {@code path}. */
  Optional<XmlElement> at(String... path) {
    Optional<XmlElement> found = Optional.of(this);
    for (String step : path) {
      found =
          found.flatMap(
              element ->
                  element.children.stream().filter(child -> child.isCalled(step)).findFirst());
    }
    return found;
  }

  /** The text at the end of {@code path}; empty for none. */
  Optional<String> textAt(String... path) {
    return at(path).map(XmlElement::text).filter(found -> !found.isEmpty());
  }

  /** The first text of an element of that name, however deep. */
  Optional<String> textOf(String other) {
    if (isCalled(other) && !text.isEmpty()) {
      return Optional.of(text);
    }
    return children.stream().flatMap(child -> child.textOf(other).stream()).findFirst();
  }

  /** The same with {@code child} in front of the others, in the place of one of its name. */
  XmlElement with(XmlElement child) {
    List<XmlElement> others =
        children.stream().filter(each -> !each.isCalled(child.name())).toList();
    return new XmlElement(
        name, attributes, Stream.concat(Stream.of(child), others.stream()).toList(), text);
  }
}
