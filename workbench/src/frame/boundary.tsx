import { Component, type ReactNode } from 'react';
import { Failure } from '../parts/failure.tsx';

/** Keeps a screen that fails from taking the page with it: the failure is a sentence in its place, and the way round stays open. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override readonly state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Failure error={this.state.error} again={() => this.setState({ error: null })} />;
  }
}
