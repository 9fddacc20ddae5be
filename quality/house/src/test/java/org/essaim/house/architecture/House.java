package org.essaim.house.architecture;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * The classes of the whole house as we wrote them, tests (in folders and in jars) and what Spring
 * writes at the build left out; read once.
 */
public final class House {

    public static final List<String> SERVICES = List.of("micro", "incubator", "reporting");

    private static final JavaClasses CLASSES = imported();

    private House() {}

    /** From where we stand alone: to look for a package, all jars of others would be opened. */
    private static JavaClasses imported() {
        try {
            return new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(each -> !each.contains("-tests.jar"))
                    .withImportOption(each -> !each.contains("__") && !each.contains("$$"))
                    .importUrls(
                            Collections.list(
                                    House.class.getClassLoader().getResources("org/essaim")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JavaClasses classes() {
        return CLASSES;
    }

    /** The features of a service: its folders that have a room. */
    public static List<String> features(String service) {
        String root = "org.essaim." + service + ".";
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(root) && name.indexOf('.', root.length()) > 0)
                .map(name -> name.substring(root.length(), name.indexOf('.', root.length())))
                .distinct()
                .sorted()
                .toList();
    }

    /** The classes of one feature, all rooms together, those that the compiler made left out. */
    public static List<JavaClass> of(String service, String feature) {
        String root = "org.essaim." + service + "." + feature + ".";
        return CLASSES.stream()
                .filter(each -> (each.getPackageName() + ".").startsWith(root))
                .filter(each -> !each.isAnonymousClass())
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
    }
}
