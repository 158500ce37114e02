// The small signature parts, several states each.

import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { BenefitBar } from '../../../renderer/matching/facts/BenefitBar.tsx';
import { KnowledgeDots } from '../../../renderer/matching/facts/KnowledgeDots.tsx';
import { ErrorNote } from '../../../renderer/ui/feedback/ErrorNote.tsx';
import { Page } from '../../../renderer/ui/layout/Page.tsx';
import { Section } from '../../../renderer/ui/layout/Section.tsx';
import { LinkingPin } from '../../../renderer/ui/LinkingPin.tsx';
import { PrivacyLine } from '../../../renderer/ui/PrivacyLine.tsx';
import { ReasonLine } from '../../../renderer/ui/ReasonLine.tsx';
import { SeatChip } from '../../../renderer/ui/SeatChip.tsx';
import { SentenceRow } from '../../../renderer/ui/SentenceRow.tsx';
import { SampleRoom } from './sample-room.tsx';

const nothing = () => undefined;

export function PartsSheet() {
  return (
    <SampleRoom current="desk">
      <Page
        title="Thursday 4 December"
        intro="Seven things at most, in the order they matter."
        actions={
          <>
            <Button variant="default">Plan a session</Button>
            <Button>Ask Amara</Button>
          </>
        }
      >
        <Section title="Today" note="3 things">
          <SentenceRow lead="10:00" action={{ label: 'Open the brief', onDo: nothing }}>
            Reflective session with Amara and Philippe, 45 minutes
          </SentenceRow>
          <SentenceRow lead="4 days late" tone="look" action={{ label: 'Ask Ilse', onDo: nothing }}>
            Ilse promised Jonas the reading list
          </SentenceRow>
          <SentenceRow
            lead="unsafe"
            tone="wrong"
            action={{ label: 'Make a backup', onDo: nothing }}
          >
            There is no backup of this vault yet
          </SentenceRow>
        </Section>
        <Section title="A proposal">
          <div
            style={{
              display: 'grid',
              gridTemplateColumns: '1fr 1fr 1.4fr auto',
              gap: 24,
              alignItems: 'center',
            }}
          >
            <SeatChip
              seat="junior"
              seatLabel="junior partner"
              name="Amara van Dijk"
              detail="Harbour Bank"
              strong
              onOpen={nothing}
            />
            <SeatChip
              seat="senior"
              seatLabel="senior partner"
              name="فيليب حداد"
              detail="City of Delft"
              strong
            />
            <BenefitBar
              left={{ share: 0.64, floor: 0.35, label: 'Amara gets' }}
              right={{ share: 0.48, floor: 0.3, label: 'Philippe gets' }}
            />
            <KnowledgeDots
              known={6}
              total={9}
              missing={['Languages: ask Philippe', 'Half-days: ask both', 'Interests: ask Amara']}
              words
            />
            <SeatChip
              seat="junior"
              seatLabel="junior partner"
              name="Ilse Bakker"
              detail="independent"
            />
            <SeatChip seat="senior" seatLabel="senior partner" name="S-014" />
            <BenefitBar
              left={{ share: 0.2, floor: 0.35, label: 'Ilse gets' }}
              right={{ share: 0.9, floor: 0.3, label: 'S-014 gets' }}
            />
            <KnowledgeDots known={9} total={9} missing={[]} words />
            <span />
            <span />
            <BenefitBar
              left={{ share: null, floor: 0.35, label: 'Bo gets' }}
              right={{ share: 0.5, floor: 0.3, label: 'Max gets' }}
            />
          </div>
          <div style={{ marginTop: 16, display: 'grid', gap: 6 }}>
            <ReasonLine
              segments={[
                { text: 'Amara can show ' },
                { text: 'generative AI at work', strong: true },
                { text: ', which Philippe wants most.' },
              ]}
            />
            <ReasonLine
              soft
              segments={[
                { text: 'Talk about early: ' },
                { text: 'time', strong: true },
                { text: '; they share one half-day in the coming four weeks.' },
              ]}
            />
            <PrivacyLine
              tier="Working note"
              sees="you alone; on request also the person it is about; a court. Not in reports."
            />
            <PrivacyLine
              kind="sealed"
              tier="Private reflection"
              sees="you alone, after your passphrase. Never in search, exports or reports."
            />
          </div>
        </Section>
        <Section title="When something is wrong">
          <div style={{ display: 'grid', gap: 12 }}>
            <ErrorNote
              what="The file stopped at row 48: the quote in column J is never closed."
              safe="Nothing was stored."
              next="Open it in a spreadsheet and save again, or paste the rows."
              action={{ label: 'Choose another file', onDo: nothing }}
            />
            <ErrorNote
              tone="look"
              what="Reporting lines are known for 31 of 44 people."
              next="Pairs of the other 13 can be proposed, not agreed."
            />
          </div>
        </Section>
        <Section title="Fields and buttons">
          <div style={{ display: 'flex', gap: 16, alignItems: 'flex-end', flexWrap: 'wrap' }}>
            <TextInput label="Name of the programme" defaultValue="Minds 2027" />
            <TextInput label="Kick-off" defaultValue="31 Feb" error="There is no such day" />
            <Select
              label="Length"
              data={['3 months', '6 months', '12 months']}
              defaultValue="12 months"
            />
            <PasswordInput label="Passphrase" defaultValue="something" />
            <Button>Save it</Button>
            <Button variant="default">Not now</Button>
            <Button variant="subtle">Use recovery key</Button>
            <Button color="brick">Remove Ilse</Button>
            <Button disabled>Agree the pair</Button>
            <LinkingPin label="agreed" />
            <LinkingPin joined={false} label="proposed" />
          </div>
        </Section>
      </Page>
    </SampleRoom>
  );
}
