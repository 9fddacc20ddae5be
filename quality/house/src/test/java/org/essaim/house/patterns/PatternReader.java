package org.essaim.house.patterns;

import module java.base;

import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;

/**
 * Finds the patterns that compiled classes use: what a call takes is among the texts that stand
 * between it and the call before it.
 */
public final class PatternReader {

    private static final String PATTERN = "java/util/regex/Pattern";
    private static final Set<String> OF_TEXT =
            Set.of("split", "replaceAll", "replaceFirst", "matches", "splitWithDelimiters");
    private static final Set<String> LOOKS_THROUGH =
            Set.of(
                    "find",
                    "lookingAt",
                    "results",
                    "replaceAll",
                    "replaceFirst",
                    "split",
                    "splitAsStream",
                    "asPredicate");

    private PatternReader() {}

    /**
     * @param file bytes of a class
     */
    public static Stream<PatternUse> read(byte[] file) {
        ClassModel model = ClassFile.of().parse(file);
        boolean looksThrough =
                calls(model).anyMatch(call -> isRegex(call) && LOOKS_THROUGH.contains(name(call)));
        return Stream.concat(
                model.methods().stream()
                        .flatMap(method -> used(model, method, looksThrough).stream()),
                annotated(model));
    }

    private static Stream<InvokeInstruction> calls(ClassModel model) {
        return model.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast);
    }

    private static List<PatternUse> used(
            ClassModel model, MethodModel method, boolean looksThrough) {
        String where = model.thisClass().name().stringValue() + "#" + method.methodName();
        List<PatternUse> used = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        boolean[] quoted = {false};
        method.code().stream()
                .flatMap(code -> code.elementStream())
                .forEach(
                        element -> {
                            if (element instanceof ConstantInstruction constant
                                    && constant.constantValue() instanceof String text) {
                                texts.add(text);
                            }
                            if (element instanceof InvokeInstruction call) {
                                quoted[0] |= isRegex(call) && name(call).equals("quote");
                                if (takesPattern(call)) {
                                    boolean whole =
                                            name(call).equals("matches")
                                                    || isRegex(call) && !looksThrough;
                                    if (texts.isEmpty() && !quoted[0]) {
                                        used.add(new PatternUse(where, null, whole));
                                    }
                                    texts.forEach(
                                            text -> used.add(new PatternUse(where, text, whole)));
                                    texts.clear();
                                    quoted[0] = false;
                                }
                            }
                        });
        return used;
    }

    private static boolean takesPattern(InvokeInstruction call) {
        return isRegex(call)
                ? Set.of("compile", "matches").contains(name(call))
                        && call.type().stringValue().startsWith("(Ljava/lang/String;")
                : call.owner().name().equalsString("java/lang/String")
                        && OF_TEXT.contains(name(call));
    }

    private static boolean isRegex(InvokeInstruction call) {
        String owner = call.owner().name().stringValue();
        return owner.equals(PATTERN) || owner.equals("java/util/regex/Matcher");
    }

    private static String name(InvokeInstruction call) {
        return call.name().stringValue();
    }

    /** Of Bean Validation, on components of a record and on parameters. */
    private static Stream<PatternUse> annotated(ClassModel model) {
        Stream<Annotation> ofFields =
                found(model.fields().stream(), Attributes.runtimeVisibleAnnotations())
                        .flatMap(each -> each.annotations().stream());
        Stream<Annotation> ofParameters =
                found(model.methods().stream(), Attributes.runtimeVisibleParameterAnnotations())
                        .flatMap(each -> each.parameterAnnotations().stream())
                        .flatMap(List::stream);
        return Stream.concat(ofFields, ofParameters)
                .filter(each -> each.className().stringValue().endsWith("/constraints/Pattern;"))
                .flatMap(each -> each.elements().stream())
                .filter(each -> each.name().equalsString("regexp"))
                .map(each -> ((AnnotationValue.OfString) each.value()).stringValue())
                .map(each -> new PatternUse(model.thisClass().name().stringValue(), each, true));
    }

    private static <A extends Attribute<A>> Stream<A> found(
            Stream<? extends AttributedElement> elements, AttributeMapper<A> kind) {
        return elements.flatMap(each -> each.findAttribute(kind).stream());
    }
}
