package org.homespine;

import org.homespine.commands.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The composition root: starts one node of Homespine. */
@SpringBootApplication
public class HomespineApplication {

    public static void main(String[] args) {
        if (CommandLine.isMeantBy(args)) {
            System.exit(CommandLine.run(args));
        }
        SpringApplication.run(HomespineApplication.class, args);
    }
}
