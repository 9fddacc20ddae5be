package org.essaim.local.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceJarTest {

    @TempDir Path home;
    private Path jar;
    private Path extracted;

    /** As in a folder that is read-only: the lock cannot be opened, for it is a folder. */
    @BeforeEach
    void nothing_can_be_written() throws IOException {
        jar = home.resolve("service/target/a-app.jar");
        extracted = jar.resolveSibling("extracted");
        Files.createDirectories(extracted);
        Files.createDirectory(jar.resolveSibling("extracted.lock"));
        write("a class");
    }

    private void write(String content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("A.class"));
            zip.write(content.getBytes(UTF_8));
        }
    }

    @Test
    void what_was_extracted_before_is_used_where_nothing_can_be_written() throws IOException {
        Files.writeString(extracted.resolve("stamp"), ServiceJar.stampOf(jar));
        assertThat(ServiceJar.extracted(home, "service").path())
                .isEqualTo(extracted.resolve("a-app.jar"));
    }

    @Test
    void what_was_extracted_of_another_build_is_not_used_though_date_and_size_are_the_same()
            throws IOException {
        Files.writeString(extracted.resolve("stamp"), ServiceJar.stampOf(jar));
        FileTime builtAt = Files.getLastModifiedTime(jar);
        long size = Files.size(jar);

        write("another");
        Files.setLastModifiedTime(jar, builtAt);

        assertThat(jar).hasSize(size);
        assertThatThrownBy(() -> ServiceJar.extracted(home, "service"))
                .isInstanceOf(FileSystemException.class);
    }
}
