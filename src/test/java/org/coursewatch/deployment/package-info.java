/**
 * What {@code deploy/} holds is tried out as far as one machine without containers can: the chart
 * is rendered by Helm itself, the image is built and looked into. Read {@link
 * org.coursewatch.deployment.KubernetesChartTest} first.
 */
@NullMarked
package org.coursewatch.deployment;

import org.jspecify.annotations.NullMarked;
