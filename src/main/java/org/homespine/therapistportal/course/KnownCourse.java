package org.homespine.therapistportal.course;

import org.homespine.escalation.domain.Course;

/** All that is shown of a patient's course; two that are equal read the same. */
public record KnownCourse(Course course, Events events) {}
