/** What is true of a micro-incubator's volunteers: they came in person and go when they like. */
package org.essaim.micro.member.domain;
