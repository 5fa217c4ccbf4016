package io.imbot4j.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.DialogId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenLineTest {
  private static final String ID = "telegrambot|7|4410|902";

  @Test
  void tells_the_client_and_the_session() {
    Chat chat =
        line(ID)
            .entityData1("Y|DEAL|318|N|N|77|1790000000|0|0|0")
            .entityData2("LEAD|0|COMPANY|12|CONTACT|5|DEAL|318")
            .entityData3("Y")
            .build();

    assertThat(chat.openLine())
        .contains(
            new OpenLine(
                "telegrambot",
                "7",
                "4410",
                "902",
                77L,
                EntityBinding.deal(318),
                List.of(
                    EntityBinding.company(12), EntityBinding.contact(5), EntityBinding.deal(318)),
                true));
  }

  @Test
  void tells_what_it_can() {
    assertThat(line("livechat").entityData1("N|NONE|0|N|N|0").build().openLine())
        .contains(new OpenLine("livechat", "", "", "", null, null, List.of(), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "|", "||||||||", "Y|DEAL|x|N|N|-5", "Y||3|N|N|99999999999999999999", "soup"})
  void leaves_out_what_it_does_not_understand(String data) {
    OpenLine line =
        line(ID)
            .entityData1(data)
            .entityData2(data)
            .entityData3(data)
            .build()
            .openLine()
            .orElseThrow();

    assertThat(line.session()).isNull();
    assertThat(line.saved()).isNull();
    assertThat(line.silent()).isFalse();
    assertThat(line.user()).isEqualTo("902");
  }

  @Test
  void is_behind_no_other_chat() {
    Chat deal = Chat.at(DialogId.parse("chat5"));
    assertThat(deal.openLine()).isEmpty();
    assertThat(chat(new EntityBinding(EntityType.CRM, "DEAL|5")).build().openLine()).isEmpty();
  }

  private static ChatBuilder line(String id) {
    return chat(new EntityBinding(EntityType.LINES, id));
  }

  private static ChatBuilder chat(EntityBinding entity) {
    return Chat.of(DialogId.parse("chat5")).entity(entity);
  }
}
