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
import java.util.Optional;
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
   * One address.
   *
   * @param template as written at the resource, such as {@code /api/courses/{id}/facts}
   * @param variables how many parts of the path may be anything: of two that fit an address, the
   *     one with fewer is meant
   * @param methods in alphabetical order
   */
  record Route(String template, Pattern path, long variables, Set<String> methods) {

    private static Route of(String template, Set<String> written) {
      Set<String> methods = new TreeSet<>(written);
      if (methods.contains(HttpMethod.GET)) {
        methods.add(HttpMethod.HEAD);
      }
      methods.add(HttpMethod.OPTIONS);
      String expression = expression(template);
      long variables = Arrays.stream(expression.split("/(?!\\])")).filter(VARIABLE::equals).count();
      return new Route(template, Pattern.compile(expression), variables, methods);
    }
  }

  private final List<Route> routes;

  RouteTable(BeanManager beans) {
    Map<String, Set<String>> methods = new TreeMap<>();
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .forEach(type -> add(type, methods));
    routes =
        methods.entrySet().stream()
            .map(route -> Route.of(route.getKey(), route.getValue()))
            .sorted(Comparator.comparingLong(Route::variables))
            .toList();
  }

  /** The route {@code path} is one of; none where it is no resource's. */
  Optional<Route> find(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return routes.stream().filter(route -> route.path.matcher(trimmed).matches()).findFirst();
  }

  private static void add(Class<?> resource, Map<String, Set<String>> methods) {
    for (Method method : resource.getMethods()) {
      String verb = verb(method);
      if (verb != null) {
        String path = (path(resource) + path(method)).replaceAll("/+", "/");
        methods.computeIfAbsent(path, key -> new TreeSet<>()).add(verb);
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
