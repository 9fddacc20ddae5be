package org.essaim.testkit;

import module java.base;

/**
 * A certificate of this machine that nobody has vouched for, made by the JDK's own tool, in the
 * files that a service, a database and a broker read.
 */
public record TestCertificate(KeyStore keys) {

    private static final String PASSWORD = "changeit";

    public static TestCertificate make(Path folder) throws Exception {
        Path store = folder.resolve(UUID.randomUUID() + ".p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String command =
                keytool
                        + " -genkeypair -alias a -keyalg EC -dname CN=a -storetype PKCS12"
                        + " -ext san=dns:localhost,ip:127.0.0.1 -storepass "
                        + PASSWORD
                        + " -keystore "
                        + store;
        Process made = new ProcessBuilder(command.split(" ")).inheritIO().start();
        if (made.waitFor() != 0) {
            throw new AssertionError("keytool made no certificate");
        }
        return new TestCertificate(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()));
    }

    /**
     * As Kubernetes mounts a Secret: what is there is replaced whole, by turning one link to a new
     * folder.
     */
    public void mountAt(Path folder) throws Exception {
        Path version = Files.createTempDirectory(folder, "..");
        String key = pem("PRIVATE KEY", key());
        String certificate = pem("CERTIFICATE", certificate());
        Map<String, String> files =
                Map.of("tls.key", key, "tls.crt", certificate, "tls.pem", key + certificate);
        Path current = Path.of("..data");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path written = Files.writeString(version.resolve(file.getKey()), file.getValue());
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
            Path seen = folder.resolve(file.getKey());
            if (!Files.isSymbolicLink(seen)) {
                Files.createSymbolicLink(seen, current.resolve(file.getKey()));
            }
        }
        Path next = folder.resolve("..data_tmp");
        Files.createSymbolicLink(next, version.getFileName());
        Files.move(next, folder.resolve(current), StandardCopyOption.ATOMIC_MOVE);
    }

    /** For a client that believes this one and no other. */
    public SSLContext trusted() throws Exception {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("a", keys.getCertificate("a"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    /** For a server that shows it. */
    SSLContext shown() throws Exception {
        KeyManagerFactory own =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), null, null);
        return tls;
    }

    private byte[] key() throws Exception {
        return keys.getKey("a", PASSWORD.toCharArray()).getEncoded();
    }

    private byte[] certificate() throws Exception {
        return keys.getCertificate("a").getEncoded();
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(der));
    }
}
