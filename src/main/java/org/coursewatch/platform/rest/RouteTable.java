package org.coursewatch.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which addresses there are, and which methods each of them takes. */
@ApplicationScoped
class RouteTable {

  private static final String VARIABLE = "[^/]+";

  /**
   * @param variables how many parts of the path may be anything: of two that fit an address, the
   *     one with fewer is meant
   */
  private record Entry(Pattern path, long variables, Set<String> methods) {

    static Entry of(String expression, Set<String> methods) {
      long variables = Arrays.stream(expression.split("/(?!\\])")).filter(VARIABLE::equals).count();
      return new Entry(Pattern.compile(expression), variables, methods);
    }
  }

  private final List<Entry> entries;

  RouteTable(BeanManager beans) {
    Map<String, Set<String>> methods = new TreeMap<>();
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .forEach(type -> add(type, methods));
    entries =
        methods.entrySet().stream()
            .map(route -> Entry.of(route.getKey(), route.getValue()))
            .sorted(Comparator.comparingLong(Entry::variables))
            .toList();
  }

  /** The methods {@code path} takes, in alphabetical order; none where it is no resource's. */
  Set<String> methods(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    Set<String> methods =
        entries.stream()
            .filter(entry -> entry.path.matcher(trimmed).matches())
            .limit(1)
            .flatMap(entry -> entry.methods.stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return methods;
  }

  private static void add(Class<?> resource, Map<String, Set<String>> methods) {
    for (Method method : resource.getMethods()) {
      String verb = verb(method);
      if (verb != null) {
        String path = (path(resource) + path(method)).replaceAll("/+", "/");
        methods.computeIfAbsent(expression(path), key -> new TreeSet<>()).add(verb);
      }
    }
  }

  private static @Nullable String verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
        .map(HttpMethod::value)
        .findFirst()
        .orElse(null);
  }

  /** Nobody here writes an expression of its own into a path. */
  private static String expression(String path) {
    return Arrays.stream(path.split("/"))
        .map(part -> part.startsWith("{") ? VARIABLE : Pattern.quote(part))
        .collect(Collectors.joining("/"));
  }

  private static String path(AnnotatedElement part) {
    Path path = part.getAnnotation(Path.class);
    String value = path == null ? "" : path.value();
    return value.isEmpty() || value.startsWith("/") ? value : "/" + value;
  }
}
