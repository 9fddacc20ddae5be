/** What other divisions offer and this one takes or leaves: never imposed (R73). */
package org.essaim.micro.adoption.domain;
