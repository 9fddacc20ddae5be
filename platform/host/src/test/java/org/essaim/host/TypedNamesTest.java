package org.essaim.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;

/** Of two services that have the same beans, so that the second need not look for them. */
class TypedNamesTest {

    private final TypedNames names = new TypedNames();

    @Test
    void are_looked_up_for_the_first_service_alone() {
        assertThat(frozen("first").getBeanNamesForType(Word.class)).containsExactly("first");

        // Whoever finds the first one's name has not looked.
        assertThat(frozen("second").getBeanNamesForType(Word.class)).containsExactly("first");
        assertThat(frozen("second").getBeanNamesForType(ResolvableType.forClass(Word.class)))
                .containsExactly("first");
    }

    @Test
    void are_looked_up_by_annotation_for_the_first_service_alone_too() {
        assertThat(frozen("first").getBeanNamesForAnnotation(Tag.class)).containsExactly("first");
        assertThat(frozen("second").getBeanNamesForAnnotation(Tag.class)).containsExactly("first");
        assertThat(frozen("second").getBeanNamesForType(Tag.class)).isEmpty();
    }

    @Test
    void are_looked_up_by_each_where_more_may_be_defined() {
        frozen("first").getBeanNamesForType(Word.class);

        assertThat(defined("second").getBeanNamesForType(Word.class)).containsExactly("second");
    }

    @Test
    void are_looked_up_again_once_a_bean_was_registered_as_it_is() {
        for (DefaultListableBeanFactory each :
                new DefaultListableBeanFactory[] {frozen("one"), frozen("one")}) {
            assertThat(each.getBeanNamesForType(Word.class)).containsExactly("one");
            each.registerSingleton("two", new Word());
            assertThat(each.getBeanNamesForType(Word.class)).containsExactly("one", "two");
        }
    }

    @Test
    void of_another_type_are_not_mistaken_for_them() {
        DefaultListableBeanFactory beans = frozen("first");
        assertThat(beans.getBeanNamesForType(Word.class)).containsExactly("first");
        assertThat(beans.getBeanNamesForType(Integer.class)).isEmpty();
    }

    private DefaultListableBeanFactory frozen(String name) {
        DefaultListableBeanFactory beans = defined(name);
        beans.freezeConfiguration();
        return beans;
    }

    private DefaultListableBeanFactory defined(String name) {
        DefaultListableBeanFactory beans = names.beans();
        beans.registerBeanDefinition(name, new RootBeanDefinition(Word.class));
        return beans;
    }

    /** Something to look for. */
    @Tag("")
    static final class Word {}
}
