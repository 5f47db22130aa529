#!/bin/sh
# Makes the image of the service as a file, target/coursewatch-image.tar, without a container daemon.
#
# Usage: deploy/container/build.sh [BASE]
#   BASE   the image below it: a name in a registry, or tar:// and a file (docker save);
#          docker.io/library/eclipse-temurin:25-jre unless given
#
# Then: podman load -i target/coursewatch-image.tar, or
#       skopeo copy oci-archive:target/coursewatch-image.tar docker://registry.example.org/coursewatch:1
set -eu
cd "$(dirname "$0")/../.."
if [ "$#" -gt 1 ]; then
  sed -n 's/^# \{0,1\}//p' "$0" | sed -n 2,8p >&2
  exit 2
fi
exec ./mvnw -B -ntp -q -Pimage package -DskipTests -DskipAot "-Dimage.base=${1:-docker.io/library/eclipse-temurin:25-jre}"
