package org.homespine.identity;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.homespine.audit.AuditTrail;
import org.homespine.database.ClinicSource;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;

/** Puts {@link AccessCheck} before every public method of our services, inside the transaction. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor accessAdvisor(
            ObjectProvider<CareTeams> careTeams,
            ObjectProvider<RecordGrants> grants,
            ObjectProvider<AccountStates> accounts,
            ObjectProvider<AuditTrail> audit) {
        ServiceMethods advisor = new ServiceMethods();
        advisor.setAdvice(new AccessCheck(careTeams, grants, accounts, audit));
        // After the transaction's advisor, whose order is 0.
        advisor.setOrder(100);
        return advisor;
    }

    @Bean
    ClinicSource clinicSource() {
        return () -> Acting.find().map(Actor::clinic);
    }

    /** The public methods of {@code @Service} classes of Homespine. */
    static class ServiceMethods extends StaticMethodMatcherPointcutAdvisor {
        @Override
        public boolean matches(Method method, Class<?> type) {
            return type.getName().startsWith("org.homespine.")
                    && Modifier.isPublic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class
                    && AnnotatedElementUtils.hasAnnotation(type, Service.class);
        }
    }
}
