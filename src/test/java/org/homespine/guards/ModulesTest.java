package org.homespine.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.homespine.HomespineApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The arrows between the modules are the declared ones, and there is no circle. */
class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(HomespineApplication.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void everyModuleDeclaresItsArrows() {
        assertThat(modules.stream())
                .isNotEmpty()
                .allSatisfy(
                        module -> assertThat(declares(module.getBasePackage().getName()))
                                .as(module.getBasePackage().getName() + " declares its arrows")
                                .isTrue());
    }

    @Test
    void anUndeclaredArrowIsFound() {
        assertThatThrownBy(() -> broken("arrow").verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("two");
    }

    @Test
    void aCircleIsFound() {
        assertThatThrownBy(() -> broken("circle").verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Cycle");
    }

    @Test
    void aModuleWithoutDeclaredArrowsIsFound() {
        assertThat(declares("org.homespine.guards.broken.circle")).isFalse();
    }

    private static ApplicationModules broken(String sample) {
        return ApplicationModules.of("org.homespine.guards.broken." + sample, location -> true);
    }

    private static boolean declares(String packageName) {
        try {
            ApplicationModule declared =
                    Class.forName(packageName + ".package-info").getAnnotation(ApplicationModule.class);
            return declared != null
                    && !Arrays.asList(declared.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
