{{- define "coursewatch.name" -}}
{{- if contains "coursewatch" .Release.Name }}{{ .Release.Name }}{{ else }}{{ .Release.Name }}-coursewatch{{ end }}
{{- end }}

{{- define "coursewatch.database" -}}
{{ include "coursewatch.name" . }}-database
{{- end }}

{{- define "coursewatch.selector" -}}
app.kubernetes.io/name: coursewatch
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "coursewatch.labels" -}}
{{ include "coursewatch.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{- define "coursewatch.image" -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}
{{- end }}

{{- /* The server proves with its certificate that it is the one; the primary is whichever accepts writes. */ -}}
{{- define "coursewatch.jdbc" -}}
{{- if .Values.database.enabled -}}
jdbc:postgresql://{{ include "coursewatch.database" . }}-rw.{{ .Release.Namespace }}.svc:5432/coursewatch?sslmode=verify-full&sslrootcert=/etc/coursewatch/database/ca.crt&connectTimeout=5&socketTimeout=30&tcpKeepAlive=true
{{- else -}}
{{ required "database.url says where the database is that somebody else runs" .Values.database.url }}
{{- end }}
{{- end }}

{{- define "coursewatch.contained" -}}
allowPrivilegeEscalation: false
privileged: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}
