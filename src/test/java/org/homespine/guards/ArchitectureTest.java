package org.homespine.guards;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.homespine.identity.ForEveryone;
import org.homespine.identity.ForStaff;
import org.homespine.identity.ForSystem;
import org.homespine.identity.OfCareTeam;
import org.homespine.shared.BindableClock;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.data.repository.Repository;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** What the shape of the code must hold. Each rule holds for the product and is seen failing on a broken sample. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.homespine");
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("org.homespine.guards.broken.shape");

    private static final ArchRule DOMAIN_IS_PURE = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are no JDK, shared, figures or domain classes") {
                @Override
                public boolean test(JavaClass type) {
                    String packageName = type.getPackageName();
                    return !(packageName.startsWith("java.")
                            || packageName.isEmpty()
                            || packageName.equals("org.jspecify.annotations")
                            || packageName.equals("org.homespine.shared")
                            || packageName.equals("org.homespine.figures")
                            || packageName.contains(".domain"));
                }
            });

    private static final ArchRule SERVICE_METHODS_SAY_WHO_MAY = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .should(new ArchCondition<JavaMethod>("carry exactly one access annotation") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    long found = Stream.of(ForStaff.class, ForSystem.class, ForEveryone.class)
                                    .filter(method::isAnnotatedWith)
                                    .count()
                            + method.getParameters().stream()
                                    .filter((JavaParameter parameter) -> parameter.isAnnotatedWith(OfCareTeam.class))
                                    .count();
                    events.add(new SimpleConditionEvent(method, found == 1, method.getFullName() + " has " + found));
                }
            });

    private static final ArchRule RECORDS_ARE_USED_IN_TRANSACTIONS = methods()
            .that(new DescribedPredicate<JavaMethod>("are about a patient's record") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.getParameters().stream()
                            .anyMatch(parameter -> parameter.isAnnotatedWith(OfCareTeam.class));
                }
            })
            .should(new ArchCondition<>("be transactional") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean transactional = method.isAnnotatedWith(Transactional.class)
                            || method.getOwner().isAnnotatedWith(Transactional.class);
                    events.add(new SimpleConditionEvent(method, transactional, method.getFullName()));
                }
            });

    private static final ArchRule TIME_IS_HANDED_IN = noClasses()
            .should()
            .callMethodWhere(target(name("now"))
                    .and(target(rawParameterTypes(new Class<?>[0])))
                    .and(target(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            nameMatching("java\\.time\\..*")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    private static final ArchRule EVENTS_ARE_SYNCHRONOUS = noMethods()
            .should()
            .beAnnotatedWith(Async.class)
            .orShould()
            .beAnnotatedWith(TransactionalEventListener.class)
            .orShould()
            .beMetaAnnotatedWith(TransactionalEventListener.class)
            .orShould()
            .beAnnotatedWith("org.springframework.modulith.events.ApplicationModuleListener");

    private static final ArchRule NAMES_SAY_SOMETHING =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Core)");

    private static final ArchRule REPOSITORIES_STAY_INSIDE = noClasses()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .bePublic()
            .allowEmptyShould(true);

    private static final ArchRule CLOCKS_ARE_INJECTED =
            noClasses().that().areNotAssignableTo(BindableClock.class).should().callMethod(Clock.class, "systemUTC");

    private static final ArchRule THREADS_ARE_THE_SYSTEMS = noClasses()
            .should()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould()
            .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor");

    private static final ArchRule FIELDS_ARE_NOT_INJECTED =
            fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    private static final ArchRule CONSTRUCTORS_TAKE_SIX = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .or()
            .areAnnotatedWith("org.springframework.stereotype.Component")
            .should(new ArchCondition<>("take at most 6 collaborators") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getConstructors()
                            .forEach(constructor -> events.add(new SimpleConditionEvent(
                                    type,
                                    constructor.getRawParameterTypes().size() <= 6,
                                    type.getName() + " takes "
                                            + constructor.getRawParameterTypes().size())));
                }
            });

    @TestFactory
    Stream<DynamicTest> theProductKeeps() {
        return rules().map(rule ->
                DynamicTest.dynamicTest(rule.name(), () -> rule.rule().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> theBrokenSampleFails() {
        return rules().map(rule -> DynamicTest.dynamicTest(
                rule.name(),
                () -> assertThatThrownBy(() -> rule.rule().check(BROKEN)).isInstanceOf(AssertionError.class)));
    }

    private record Named(String name, ArchRule rule) {}

    private static Stream<Named> rules() {
        return Stream.of(
                new Named("domain packages are pure", DOMAIN_IS_PURE),
                new Named("service methods say who may", SERVICE_METHODS_SAY_WHO_MAY),
                new Named("records are used in transactions", RECORDS_ARE_USED_IN_TRANSACTIONS),
                new Named("time and ids are handed in", TIME_IS_HANDED_IN),
                new Named("events are synchronous", EVENTS_ARE_SYNCHRONOUS),
                new Named("names say something", NAMES_SAY_SOMETHING),
                new Named("repositories stay inside", REPOSITORIES_STAY_INSIDE),
                new Named("clocks are injected", CLOCKS_ARE_INJECTED),
                new Named("threads are the system's", THREADS_ARE_THE_SYSTEMS),
                new Named("fields are not injected", FIELDS_ARE_NOT_INJECTED),
                new Named("constructors take at most 6", CONSTRUCTORS_TAKE_SIX));
    }
}
