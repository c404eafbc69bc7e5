package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NameClassPair;
import javax.naming.NamingException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.identity.Permissions;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Runs inside the server, beside the deployed EAR, and knocks at each method of each face that there is. */
@SystemTest(only = "h2")
@ExtendWith(ArquillianExtension.class)
@Tag("V5")
class FacesST {

    private static final String FACES = "java:global/parley/parley-ejb";

    private static final Set<String> PERMISSIONS = Set.of(
            Permissions.CHAT_VISIT,
            Permissions.CHAT_REPLY,
            Permissions.CHAT_SUPERVISE,
            Permissions.ADMIN_READ,
            Permissions.ADMIN_WRITE,
            Permissions.AUDIT_READ,
            Permissions.DEPARTMENTS_READ,
            Permissions.SITES_READ,
            Permissions.QUEUE_READ);

    private record Door(String name, Object face, Method method) {

        void knock() throws Throwable {
            Object[] nothing = Arrays.stream(method.getParameterTypes())
                    .map(type -> type == boolean.class ? (Object) false : type.isPrimitive() ? (Object) 0 : null)
                    .toArray();
            try {
                method.invoke(face, nothing);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        boolean isOpenToAll() {
            return method.isAnnotationPresent(PermitAll.class)
                    || (!method.isAnnotationPresent(RolesAllowed.class)
                            && method.getDeclaringClass().isAnnotationPresent(PermitAll.class));
        }

        boolean isOpenTo(String permission) {
            RolesAllowed allowed = method.isAnnotationPresent(RolesAllowed.class)
                    ? method.getAnnotation(RolesAllowed.class)
                    : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
            return allowed != null && List.of(allowed.value()).contains(permission);
        }
    }

    @Deployment
    static WebArchive beside() throws URISyntaxException {
        return ShrinkWrap.create(WebArchive.class, "faces-test.war")
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()))
                .addAsWebInfResource(
                        new StringAsset("<jboss-web><security-domain>parley</security-domain></jboss-web>"),
                        "jboss-web.xml")
                .addAsManifestResource(
                        new StringAsset("Dependencies: deployment.parley.ear.parley-ejb.jar,"
                                + " org.wildfly.security.elytron-base\n"),
                        "MANIFEST.MF");
    }

    @Test
    void only_these_are_open_to_everybody() throws Exception {
        assertThat(doors())
                .filteredOn(Door::isOpenToAll)
                .extracting(Door::name)
                .containsExactlyInAnyOrder(
                        "Reception.consentText",
                        "Reception.resume",
                        "Reception.start",
                        "SignIn.verify",
                        "Sites.byId",
                        "Sites.byKey",
                        "Sites.isAllowedSomewhere");
    }

    @Test
    void nobody_gets_through_any_other() throws Exception {
        for (Door door : closedDoors()) {
            assertThatExceptionOfType(EJBAccessException.class).as(door.name()).isThrownBy(door::knock);
        }
    }

    @Test
    void a_permission_opens_its_own_doors_only() throws Exception {
        for (String permission : PERMISSIONS) {
            for (Door door : closedDoors()) {
                if (!door.isOpenTo(permission)) {
                    as(
                            permission,
                            () -> assertThatExceptionOfType(EJBAccessException.class)
                                    .as("%s with %s", door.name(), permission)
                                    .isThrownBy(door::knock));
                }
            }
        }
    }

    private static void as(String permission, Runnable work) {
        SecurityDomain.getCurrent()
                .createAdHocIdentity(new NamePrincipal("somebody"))
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(Set.of(permission))))
                .runAs(work);
    }

    private static List<Door> closedDoors() throws Exception {
        List<Door> closed = doors().stream().filter(door -> !door.isOpenToAll()).toList();
        assertThat(closed).hasSizeGreaterThan(20);
        return closed;
    }

    /** Every method of every session bean that the container has made known. */
    @SuppressWarnings("BanJNDI") // the names are the server's own
    private static List<Door> doors() throws NamingException, ClassNotFoundException {
        InitialContext names = new InitialContext();
        List<Door> doors = new ArrayList<>();
        for (NameClassPair bean : Collections.list(names.list(FACES))) {
            int view = bean.getName().indexOf('!');
            if (view > 0) {
                Class<?> type = Class.forName(bean.getName().substring(view + 1));
                Object face = names.lookup(FACES + "/" + bean.getName());
                for (Method method : type.getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())) {
                        doors.add(new Door(type.getSimpleName() + "." + method.getName(), face, method));
                    }
                }
            }
        }
        return doors;
    }
}
