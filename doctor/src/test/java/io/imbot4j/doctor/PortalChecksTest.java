package io.imbot4j.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.port.Portal;
import io.imbot4j.port.Tokens;
import io.imbot4j.wire.BotApi;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Tree;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a portal says that no emulated one can be brought to say. */
class PortalChecksTest {
  @ParameterizedTest
  @CsvSource({
    "L,true,N,,FINE,application.fine",
    "F,true,N,,FINE,application.fine",
    "P,true,N,30,FINE,application.fine",
    "S,true,N,7,FINE,application.fine",
    "S,true,N,6,WARNING,application.ends",
    "T,true,N,0,WARNING,application.ends",
    "T,true,N,-1,WARNING,application.ends",
    "T,true,Y,0,FAULT,application.tried",
    "D,true,Y,-3,FAULT,application.tried",
    "P,true,Y,-3,FAULT,application.unpaid",
    "S,true,Y,,FAULT,application.unpaid",
    "X,true,Y,,FAULT,application.unpaid",
    "L,false,N,,FAULT,application.unfinished",
    "T,false,Y,0,FAULT,application.unfinished"
  })
  void the_application(
      String status,
      boolean installed,
      String expired,
      @Nullable Integer days,
      Severity severity,
      String key) {
    Map<String, @Nullable Object> info = new HashMap<>();
    info.put("STATUS", status);
    info.put("INSTALLED", installed);
    info.put("PAYMENT_EXPIRED", expired);
    info.put("DAYS", days);
    Verdict verdict = checks(info, true).application();
    assertThat(verdict.key()).isEqualTo(key);
    assertThat(verdict.severity()).isEqualTo(severity);
  }

  /** A webhook may do what its user may, and a bot needs no administrator. */
  @ParameterizedTest
  @CsvSource({
    "true,false,FINE,access.admin",
    "false,false,FINE,access.fine",
    "true,true,FINE,access.admin",
    "false,true,WARNING,access.rights"
  })
  void the_authorising_user(boolean admin, boolean application, Severity severity, String key) {
    Map<String, @Nullable Object> profile = new HashMap<>();
    profile.put("ID", "7");
    profile.put("ADMIN", admin);
    profile.put("NAME", "Ann");
    Verdict verdict = checks(profile, application).access("");
    assertThat(verdict.key()).isEqualTo(key);
    assertThat(verdict.severity()).isEqualTo(severity);
  }

  private static PortalChecks checks(Map<String, @Nullable Object> answer, boolean application) {
    URI endpoint = URI.create("https://acme.bitrix24.com/rest/");
    Portal installed =
        application
            ? Portal.installed(
                    new PortalId("acme"),
                    endpoint,
                    URI.create("https://oauth.example.com/"),
                    new Tokens(
                        Secret.of("c4nary-access"), Secret.of("c4nary-refresh"), Instant.EPOCH),
                    Instant.EPOCH)
                .withApplicationToken(Secret.of("c4nary-token"))
            : null;
    Examined examined =
        new Examined(
            new EchoBot(),
            endpoint,
            installed,
            null,
            Generation.V2,
            null,
            Set.of(),
            "",
            HttpConfig.standard(),
            InstantSource.system());
    Overheard rest = new Overheard(new Says(answer), InstantSource.system());
    return new PortalChecks(examined, new BotApi(rest, null), rest);
  }

  /** The same to everything. */
  private record Says(Map<String, @Nullable Object> result) implements RestCall {
    @Override
    public PortalId portal() {
      return new PortalId("acme");
    }

    @Override
    public Tree answer(String method, Map<String, ? extends @Nullable Object> parameters) {
      return Tree.of(Map.of("result", result));
    }

    @Override
    public void download(String method, Secret link, OutputStream into, Progress progress) {
      throw new UnsupportedOperationException("nothing is downloaded here");
    }
  }
}
