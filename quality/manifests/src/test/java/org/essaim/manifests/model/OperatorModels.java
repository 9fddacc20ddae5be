package org.essaim.manifests.model;

import module java.base;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecretKeySelector;

/**
 * The fields that these manifests use of operators which publish no Java models, written down by
 * hand from their documentation: CloudNativePG 1.30 with its Barman plugin, cert-manager, the
 * Prometheus operator, Strimzi's Access Operator. They find a misspelt field or a wrong type, not a
 * field that an operator has dropped since.
 */
final class OperatorModels {

    private static final Map<String, Class<?>> MODELS =
            Map.of(
                    "postgresql.cnpg.io/v1 Cluster", Cluster.class,
                    "postgresql.cnpg.io/v1 ScheduledBackup", ScheduledBackup.class,
                    "barmancloud.cnpg.io/v1 ObjectStore", ObjectStore.class,
                    "cert-manager.io/v1 Issuer", Issuer.class,
                    "cert-manager.io/v1 Certificate", Certificate.class,
                    "access.strimzi.io/v1alpha1 KafkaAccess", KafkaAccess.class,
                    "monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class,
                    "monitoring.coreos.com/v1 PodMonitor", PodMonitor.class,
                    "monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class);

    private OperatorModels() {}

    static Optional<Class<?>> of(String kind) {
        return Optional.ofNullable(MODELS.get(kind));
    }

    record Cluster(
            String apiVersion,
            String kind,
            ObjectMeta metadata,
            @JsonProperty(required = true) ClusterSpec spec) {}

    record ClusterSpec(
            @JsonProperty(required = true) int instances,
            @JsonProperty(required = true) String imageName,
            String primaryUpdateStrategy,
            boolean enableSuperuserAccess,
            @JsonProperty(required = true) Bootstrap bootstrap,
            Postgresql postgresql,
            @JsonProperty(required = true) Storage storage,
            Storage walStorage,
            @JsonProperty(required = true) ResourceRequirements resources,
            Affinity affinity,
            Monitoring monitoring,
            List<Plugin> plugins,
            List<External> externalClusters) {}

    record Bootstrap(Initdb initdb, Recovery recovery) {}

    record Initdb(String database, String owner, String encoding, boolean dataChecksums) {}

    record Recovery(String source, String database, String owner, Target recoveryTarget) {}

    record Target(String targetTime) {}

    record External(String name, Plugin plugin) {}

    record Postgresql(Synchronous synchronous, Map<String, String> parameters) {}

    record Synchronous(String method, int number, String dataDurability) {}

    record Storage(@JsonProperty(required = true) String size, String storageClass) {}

    record Affinity(
            boolean enablePodAntiAffinity, String podAntiAffinityType, String topologyKey) {}

    record Monitoring(Enabled tls) {}

    record Enabled(boolean enabled) {}

    record Plugin(
            @JsonProperty(required = true) String name,
            boolean isWALArchiver,
            Map<String, String> parameters) {}

    record ScheduledBackup(
            String apiVersion,
            String kind,
            ObjectMeta metadata,
            @JsonProperty(required = true) ScheduledBackupSpec spec) {}

    record ScheduledBackupSpec(
            @JsonProperty(required = true) String schedule,
            boolean immediate,
            String backupOwnerReference,
            @JsonProperty(required = true) Named cluster,
            @JsonProperty(required = true) String method,
            Named pluginConfiguration) {}

    record Named(@JsonProperty(required = true) String name) {}

    record ObjectStore(
            String apiVersion,
            String kind,
            ObjectMeta metadata,
            @JsonProperty(required = true) ObjectStoreSpec spec) {}

    record ObjectStoreSpec(String retentionPolicy, Barman configuration) {}

    record Barman(
            @JsonProperty(required = true) String destinationPath,
            String endpointURL,
            S3 s3Credentials,
            Stored wal,
            Stored data) {}

    record S3(SecretKeySelector accessKeyId, SecretKeySelector secretAccessKey) {}

    record Stored(String compression, String encryption) {}

    record Issuer(
            String apiVersion,
            String kind,
            ObjectMeta metadata,
            @JsonProperty(required = true) IssuerSpec spec) {}

    record IssuerSpec(SelfSigned selfSigned, Authority ca) {}

    record SelfSigned() {}

    record Authority(@JsonProperty(required = true) String secretName) {}

    record Certificate(
            String apiVersion,
            String kind,
            ObjectMeta metadata,
            @JsonProperty(required = true) CertificateSpec spec) {}

    record CertificateSpec(
            @JsonProperty(required = true) String secretName,
            @JsonProperty(required = true) IssuerReference issuerRef,
            Boolean isCA,
            String commonName,
            List<String> dnsNames,
            String duration,
            String renewBefore,
            List<String> usages,
            CertificateKey privateKey) {}

    record IssuerReference(@JsonProperty(required = true) String name, String kind) {}

    record CertificateKey(String algorithm, int size, String encoding, String rotationPolicy) {}

    record KafkaAccess(
            String apiVersion,
            String kind,
            ObjectMeta metadata,
            @JsonProperty(required = true) AccessSpec spec) {}

    record AccessSpec(@JsonProperty(required = true) KafkaReference kafka, UserReference user) {}

    record KafkaReference(
            @JsonProperty(required = true) String name, String namespace, String listener) {}

    record UserReference(
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) String apiGroup,
            @JsonProperty(required = true) String name,
            String namespace) {}

    record ServiceMonitor(
            String apiVersion,
            String kind,
            ObjectMeta metadata,
            @JsonProperty(required = true) ServiceMonitorSpec spec) {}

    record ServiceMonitorSpec(LabelSelector selector, List<Endpoint> endpoints) {}

    record Endpoint(
            String port,
            String scheme,
            TlsConfig tlsConfig,
            String path,
            String interval,
            String scrapeTimeout,
            Boolean honorLabels,
            OAuth2 oauth2,
            List<Relabeling> relabelings,
            List<Relabeling> metricRelabelings) {}

    record Relabeling(
            List<String> sourceLabels, String regex, String targetLabel, String replacement) {}

    record TlsConfig(String serverName, SecretOrConfigMap ca) {}

    record OAuth2(SecretOrConfigMap clientId, SecretKeySelector clientSecret, String tokenUrl) {}

    record SecretOrConfigMap(SecretKeySelector secret) {}

    record PodMonitor(
            String apiVersion,
            String kind,
            ObjectMeta metadata,
            @JsonProperty(required = true) PodMonitorSpec spec) {}

    record PodMonitorSpec(LabelSelector selector, List<Endpoint> podMetricsEndpoints) {}

    record PrometheusRule(
            String apiVersion,
            String kind,
            ObjectMeta metadata,
            @JsonProperty(required = true) PrometheusRuleSpec spec) {}

    record PrometheusRuleSpec(@JsonProperty(required = true) List<RuleGroup> groups) {}

    record RuleGroup(
            @JsonProperty(required = true) String name, String interval, List<Alert> rules) {}

    record Alert(
            @JsonProperty(required = true) String alert,
            @JsonProperty(required = true) String expr,
            @JsonProperty(value = "for", required = true) String lasting,
            Map<String, String> labels,
            Map<String, String> annotations) {}
}
