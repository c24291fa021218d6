package org.homespine.demo;

import org.homespine.identity.ClinicSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Loads the demo data when there is none yet, before the program says that it is ready, and tells the accounts. */
@Component
@Profile("demo")
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final ClinicSetup setup;
    private final DemoData data;
    private final Environment settings;

    DemoStart(ClinicSetup setup, DemoData data, Environment settings) {
        this.setup = setup;
        this.data = data;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (setup.isOpen()) {
            LOG.info("Loading the demo data, once; this takes a little while");
            data.load();
        }
        LOG.info(
                """

                The demo runs at {}
                  clinic lead   lead@demo.example
                  therapist     therapist@demo.example  (Anna Abbott and others)
                  therapist     therapist2@demo.example
                  front desk    desk@demo.example
                  other clinic  therapist@riverside.example
                  password of each: {}
                  A patient signs in at {}/my/ with a code that the therapist makes on the patient's page.
                """,
                settings.getProperty("homespine.url", ""),
                DemoClinics.PASSWORD,
                settings.getProperty("homespine.url", ""));
    }
}
