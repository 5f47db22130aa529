{{- define "coursewatch.app" -}}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom: {secretKeyRef: {name: {{ .Values.database.appSecret }}, key: username}}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ .Values.database.appSecret }}, key: password}}
{{- end }}

{{- define "coursewatch.owner" -}}
- name: QUARKUS_FLYWAY_USERNAME
  valueFrom: {secretKeyRef: {name: {{ .Values.database.ownerSecret }}, key: username}}
- name: QUARKUS_FLYWAY_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ .Values.database.ownerSecret }}, key: password}}
{{- end }}

{{- define "coursewatch.mounts" -}}
- {name: keys, mountPath: /var/lib/coursewatch/keys}
- {name: scratch, mountPath: /tmp}
{{- if .Values.database.enabled }}
- {name: database-authority, mountPath: /etc/coursewatch/database, readOnly: true}
{{- end }}
{{- end }}
