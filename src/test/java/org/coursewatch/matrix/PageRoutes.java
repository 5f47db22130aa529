package org.coursewatch.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the workspaces, and those of the standards' faces, as their resources declare
 * them.
 */
@ApplicationScoped
class PageRoutes {

  private static final Pattern PAGE =
      Pattern.compile("\\w+ /(office|pharmacy|program|my|reports|cases|rules|notices|smart)(/.*)?");

  private static final Pattern STANDARD = Pattern.compile("\\w+ /(fhir|cds-services|ncpdp)/.*");

  /** What tells of the service alone. */
  private static final Set<String> OPEN =
      Set.of("GET /fhir/metadata", "GET /fhir/.well-known/smart-configuration");

  @Inject BeanManager beans;

  /** What each page takes as its body, by method and address as the matrix names them. */
  Map<String, String> calls() {
    return calls(PageRoutes::isPage);
  }

  /** The same of the standards' faces. */
  Map<String, String> standards() {
    return calls(PageRoutes::isStandard);
  }

  private Map<String, String> calls(Predicate<String> wanted) {
    Map<String, String> calls = new TreeMap<>();
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .forEach(
            type ->
                Arrays.stream(type.getMethods())
                    .filter(method -> verb(method) != null)
                    .forEach(
                        method ->
                            calls.put(verb(method) + " " + address(type, method), body(method))));
    calls.keySet().removeIf(call -> !wanted.test(call));
    return calls;
  }

  static boolean isPage(String call) {
    return PAGE.matcher(call).matches();
  }

  static boolean isStandard(String call) {
    return STANDARD.matcher(call).matches() && !OPEN.contains(call);
  }

  private static @Nullable String verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
        .map(HttpMethod::value)
        .findFirst()
        .orElse(null);
  }

  private static String address(Class<?> type, Method method) {
    return (part(type) + part(method))
        .replaceAll("/+", "/")
        .replaceAll("(.)/$", "$1")
        .replaceAll(":[^{}/]+}", "}");
  }

  private static String part(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    return path == null ? "" : "/" + path.value();
  }

  private static String body(Method method) {
    Consumes own = method.getAnnotation(Consumes.class);
    Consumes all = method.getDeclaringClass().getAnnotation(Consumes.class);
    Consumes takes = own == null ? all : own;
    return takes == null ? "application/x-www-form-urlencoded" : takes.value()[0];
  }
}
